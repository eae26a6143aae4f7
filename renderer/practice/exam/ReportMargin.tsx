import type { ExamReport } from '../../../shared/model/practice-modes'
import { useWords } from '../../app/words'
import { LinkButton } from '../../ui/LinkButton'
import { passagePathOf } from '../Law'
import { MadeDueCards } from '../MadeDueCards'

/** What the report of an exam calls to memory: cards that it made due, and what to read. */
export function ReportMargin({ report: { madeDue, passages } }: { report: ExamReport }) {
  const words = useWords()
  const read = passages.flatMap((passage) => {
    const path = passagePathOf(passage)
    return path === null ? [] : [{ ...passage, path }]
  })
  return (
    <>
      <section className="gloss">
        <h2>{words('practice.memory')}</h2>
        {madeDue.length === 0 && <p>{words('practice.noCardDue')}</p>}
        {madeDue.length > 0 && <MadeDueCards cards={madeDue} />}
      </section>
      {read.length > 0 && (
        <section className="gloss">
          <h2>{words('practice-modes.readAgain')}</h2>
          <ul className="passages">
            {read.map(({ label, path, text }) => (
              <li key={label}>
                <LinkButton kind="link" to={path}>
                  {label}
                </LinkButton>{' '}
                <span className="meta">{text}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
