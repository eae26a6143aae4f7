import { compareTyped, type TypedComparison } from '../../shared/cards/typed-answer'
import type { ReviewCard, Rating } from '../../shared/model/review'
import { suggestedRating } from '../../shared/scheduling/suggested-rating'
import type { Run } from './run'

/** Of the letters of an answer, so many may be wrong in one that was nearly right. */
const NEARLY = 0.2

/** What was typed beside the answer; null where the card wants nothing typed, or nothing was. */
export function comparisonOf({ fields }: ReviewCard, typed: string): TypedComparison | null {
  if (fields.type !== 'typed' || typed.trim() === '') return null
  return compareTyped(typed, fields.answer, fields)
}

/** The grade of a typed answer: Good if it is right, Hard if few letters are wrong, else Again. */
export function ratingOfTyped({ isRight, pieces }: TypedComparison): Rating {
  if (isRight) return 3
  const lettersOf = (wanted: (kind: string) => boolean) =>
    pieces.filter(({ kind }) => wanted(kind)).reduce((sum, { text }) => sum + text.length, 0)
  const wrong = Math.max(
    lettersOf((kind) => kind === 'missing'),
    lettersOf((kind) => kind === 'extra'),
  )
  const answer = lettersOf((kind) => kind !== 'extra')
  return wrong <= answer * NEARLY || wrong === 1 ? 2 : 1
}

/**
 * The grade that Space gives: from the ticks of a list, from what was typed, else Good. What was recalled with a hint is Hard
 * at best.
 */
export function suggestionFor(
  card: ReviewCard,
  { ticked, typed, hints }: Pick<Run, 'ticked' | 'typed' | 'hints'>,
): Rating {
  const { fields } = card
  const compared = comparisonOf(card, typed)
  const free: Rating =
    fields.type === 'elements' && ticked
      ? suggestedRating(ticked.size, fields.items.length)
      : compared
        ? ratingOfTyped(compared)
        : 3
  return hints > 0 && free > 2 ? 2 : free
}
