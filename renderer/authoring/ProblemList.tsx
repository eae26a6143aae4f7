import { Link } from 'react-router'
import type { PackProblem } from '../../shared/errors'
import type { PartId } from '../../shared/pack/draft-parts'
import { partShowing } from '../../shared/pack/draft-parts'
import { useWords } from '../app/words'
import type { DraftState } from './useDraft'

const MOST_SHOWN = 40

/** What the check says, each line a way to its field. */
export function ProblemList({ id, draft }: { id: string; draft: DraftState }) {
  const words = useWords()
  const { problems, remarks, checkFailed, isChecked } = draft
  if (checkFailed) return <p className="in-margin why">{words('authoring.checkFailed')}</p>
  return (
    <section className="gloss" aria-live="polite">
      <h2>{isChecked ? words('authoring.faults', { count: problems.length }) : words('authoring.checking')}</h2>
      <Problems id={id} problems={problems} />
      {remarks.length > 0 && (
        <>
          <h2>{words('authoring.remarks')}</h2>
          <Problems id={id} problems={remarks} />
        </>
      )}
    </section>
  )
}

function Problems({ id, problems }: { id: string; problems: readonly PackProblem[] }) {
  const words = useWords()
  return (
    <>
      <ul className="author-problems">
        {problems.slice(0, MOST_SHOWN).map((problem, at) => (
          <li key={at}>
            <Link to={wayTo(id, problem)}>
              {problem.file}
              {problem.line === null ? '' : `:${problem.line}`}
              {problem.field === '' ? '' : ` ${problem.field}`}
            </Link>
            <p>{problem.message}</p>
          </li>
        ))}
      </ul>
      {problems.length > MOST_SHOWN && <p>{words('authoring.moreFaults', { count: problems.length - MOST_SHOWN })}</p>}
    </>
  )
}

/** Where the field of a problem is. */
function wayTo(id: string, { file, field }: PackProblem): string {
  const part: PartId | null = field === '' ? null : partShowing(file, field)
  if (file === 'module.md') return `/authoring/${id}/text`
  if (part === null) return `/authoring/${id}/files?file=${encodeURIComponent(file)}`
  const at = field.split('.').find((key) => /^\d+$/.test(key))
  const entry =
    part === 'pack' || part === 'rules' || at === undefined ? '' : `file=${encodeURIComponent(file)}&at=${at}&`
  return `/authoring/${id}/${part}?${entry}field=${encodeURIComponent(field)}`
}
