import { useSearchParams } from 'react-router'
import { useWords } from '../app/words'
import { Select } from '../ui/Select'
import { TextFile } from './TextFile'
import type { DraftState } from './useDraft'

/** Each file of a draft as text, for who would rather write it so, and for what no form has. */
export function DraftFiles({ draft }: { draft: DraftState }) {
  const words = useWords()
  const [params, setParams] = useSearchParams()
  const names = [...draft.files.keys()]
  const file = names.find((name) => name === params.get('file')) ?? names[0] ?? 'pack.yaml'
  return (
    <>
      <div className="col">
        <Select
          label={words('authoring.file')}
          value={file}
          options={names.map((name) => ({ value: name, label: name }))}
          onChange={(chosen) => setParams({ file: chosen })}
        />
      </div>
      <TextFile key={file} file={file} draft={draft} />
    </>
  )
}
