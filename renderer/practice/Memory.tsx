import type { AttemptResult } from '../../shared/model/practice'
import { studyPath } from '../app/study-path'
import { useWords } from '../app/words'
import { LinkButton } from '../ui/LinkButton'
import { passagePathOf } from './Law'

/** What a result calls to memory: the cards that it made due, and where the module explains what was missed. */
export function Memory({ result }: { result: AttemptResult }) {
  const words = useWords()
  const { madeDue, passage, rows, right, of } = result
  const passagePath = passage && passagePathOf(passage)
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
      {passage && passagePath && (
        <p>
          <LinkButton kind="link" to={passagePath}>
            {words('practice.readAgain', { label: passage.label })}
          </LinkButton>{' '}
          <span className="meta">{passage.text}</span>
        </p>
      )}
      {rows.some(({ score }) => score < 1) && (
        <p>
          <LinkButton kind="link" to={studyPath(undefined, { kind: 'missed-element' })}>
            {words('practice.studyMissed')}
          </LinkButton>
        </p>
      )}
    </section>
  )
}
