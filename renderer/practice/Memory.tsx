import type { AttemptResult } from '../../shared/model/practice'
import { studyPath } from '../app/study-path'
import { useWords } from '../app/words'
import { LinkButton } from '../ui/LinkButton'
import { passagePathOf } from './Law'
import { MadeDueCards } from './MadeDueCards'

/** What a result calls to memory: the cards that it made due, and where the module explains what was missed. */
export function Memory({ result }: { result: AttemptResult }) {
  const words = useWords()
  const { madeDue, passage, rows, right, of } = result
  const passagePath = passage && passagePathOf(passage)
  return (
    <section className="gloss">
      <h2>{words('practice.memory')}</h2>
      {madeDue.length === 0 && <p>{words(right === of ? 'practice.nothingDue' : 'practice.noCardDue')}</p>}
      {madeDue.length > 0 && <MadeDueCards cards={madeDue} />}
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
