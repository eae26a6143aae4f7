import type { ReviewCard } from '../../shared/model/review'
import { announce } from '../app/announce'
import { useCommand } from '../app/commands'
import { useWords } from '../app/words'
import { hiddenWords, hintsFor } from './hints'
import { useRun } from './run'

/** The hint that was asked for last, under the question. */
export function Hints({ card, taken }: { card: ReviewCard; taken: number }) {
  const words = useWords()
  const hidden = hiddenWords(card.fields, card.ordinal)
  const shown = hintsFor(hidden, taken)
  useCommand('hint', () => {
    const next = hintsFor(hidden, taken + 1)
    if (next) useRun.setState({ hints: taken + 1 })
    announce(next ? words('review.hintSaid', { hint: next.join(', ') }) : words('review.noHint', { taken }))
  })
  if (!shown) return null
  return (
    <div className="hints">
      <ul dir="auto" aria-label={words('review.hintName')}>
        {shown.map((hint, index) => (
          <li key={index}>{hint}</li>
        ))}
      </ul>
      <p className="meta">{words('review.hintCounts')}</p>
    </div>
  )
}
