import type { TypedComparison } from '../../shared/cards/typed-answer'
import type { Rating } from '../../shared/model/review'
import { useWords } from '../app/words'
import { Outcome } from '../ui/Sign'
import { ratingOfTyped } from './suggested'

interface TypedAnswerProps {
  typed: string
  compared: TypedComparison
  suggested: Rating
}

/**
 * What was typed beside the answer, letter by letter: what is too much is struck, what is missing stands on a line. A screen
 * reader is told in a sentence.
 */
export function TypedAnswer({ typed, compared: { isRight, pieces }, suggested }: TypedAnswerProps) {
  const words = useWords()
  const has = (kind: string) => (pieces.some((piece) => piece.kind === kind) ? 'yes' : 'no')
  const nearly = ratingOfTyped({ isRight, pieces }) === 2
  return (
    <div className="typed-answer">
      <p>
        <Outcome value={isRight ? 'right' : nearly ? 'partly' : 'wrong'}>
          {words('review.typedOutcome', {
            outcome: isRight ? 'right' : nearly ? 'nearly' : 'wrong',
            rating: suggested,
          })}
        </Outcome>
      </p>
      {!isRight && (
        <>
          <p className="vh">{words('review.typedSaid', { typed: typed.trim() })}</p>
          <p className="typed-pieces" dir="auto" aria-hidden>
            {pieces.map(({ kind, text }, index) => (
              <span key={index} className={kind}>
                {kind === 'same' ? text : text.replaceAll(' ', '\u00a0')}
              </span>
            ))}
          </p>
          <p className="meta" aria-hidden>
            {words('review.typedKey', { missing: has('missing'), extra: has('extra') })}
          </p>
        </>
      )}
    </div>
  )
}
