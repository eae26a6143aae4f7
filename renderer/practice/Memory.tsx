import { Link } from 'react-router'
import type { AttemptResult, PracticeCase } from '../../shared/model/practice'
import { studyPath } from '../app/study-path'
import { useWords } from '../app/words'
import { LinkButton } from '../ui/LinkButton'
import { passagePathOf } from './AnswerGroup'

/** What a result calls to memory: the cards that it made due, and where the module explains what was missed. */
export function Memory({ one, result }: { one: PracticeCase; result: AttemptResult }) {
  const words = useWords()
  const { madeDue, rows, right, of } = result
  const missed = rows.filter(({ score }) => score < 1)
  const passages = [...one.elements, ...one.findings].flatMap(({ id, label, law }) => {
    const path = passagePathOf(law)
    return path && missed.some((row) => row.id === id) ? { id, label, path, law: law.text } : []
  })
  return (
    <section className="gloss">
      <h2>{words('practice.memory')}</h2>
      {madeDue.length === 0 && <p>{words(right === of ? 'practice.nothingDue' : 'practice.noCardDue')}</p>}
      {madeDue.length > 0 && (
        <>
          <p>{words('practice.madeDue', { count: madeDue.length })}</p>
          <ul className="made-due">
            {madeDue.map(({ cardId, front }) => (
              <li key={cardId} className="q">
                {front}
              </li>
            ))}
          </ul>
          <p>
            <LinkButton kind="link" to="/review">
              {words('practice.reviewCards', { count: madeDue.length })}
            </LinkButton>
          </p>
        </>
      )}
      {missed.length > 0 && (
        <p>
          <LinkButton kind="link" to={studyPath(undefined, { kind: 'missed-element' })}>
            {words('practice.studyMissed')}
          </LinkButton>
        </p>
      )}
      {passages.length > 0 && (
        <>
          <h3>{words('practice.readAgain')}</h3>
          <ul className="passages">
            {passages.map(({ id, label, path, law }) => (
              <li key={id}>
                <Link className="link" to={path}>
                  {label}
                </Link>{' '}
                <span className="meta">{law}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
