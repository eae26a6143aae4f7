import type { AttemptResult } from '../../shared/model/practice'
import { useWords } from '../app/words'
import { LinkButton } from '../ui/LinkButton'

/** The cards that mistakes made due, named, and the way to review them. */
export function MadeDueCards({ cards }: { cards: AttemptResult['madeDue'] }) {
  const words = useWords()
  return (
    <>
      <p>{words('practice.madeDue', { count: cards.length })}</p>
      <ul className="made-due">
        {cards.map(({ cardId, front }) => (
          <li key={cardId} className="q">
            {front}
          </li>
        ))}
      </ul>
      <p>
        <LinkButton kind="link" to="/review">
          {words('practice.reviewCards', { count: cards.length })}
        </LinkButton>
      </p>
    </>
  )
}
