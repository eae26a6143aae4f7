import { useWords } from '../app/words'
import { Field } from '../ui/Field'
import { useTyped } from './useTyped'
import type { DraftState } from './useDraft'

/** A file of a draft as text, with what the check says of its lines under it. */
export function TextFile({ file, draft, rows = 24 }: { file: string; draft: DraftState; rows?: number }) {
  const words = useWords()
  const { files, problems, write } = draft
  const typed = useTyped(files.get(file)?.text ?? '', (text) => write(file, text))
  const own = problems.filter((problem) => problem.file === file)
  return (
    <div className="col author-file">
      <Field label={file} serif={file.endsWith('.md')} rows={rows} {...typed} />
      <ul className="author-problems">
        {own.map(({ line, field, message }, at) => (
          <li key={at}>
            <p className="why">
              {line === null ? '' : `${words('authoring.line', { line })} `}
              {field === '' ? '' : `${field}: `}
              {message}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
