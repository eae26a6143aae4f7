import type { Anchoring, TextAnchor } from '../model/annotation'
import { contextAround, findExactQuote, type ExactFind } from './exact'
import { wholeGraphemes } from './graphemes'
import { findSimilarQuote, type SimilarPlace } from './similar'

/** Share of the context that must stand around an exact quote for its place to be beyond doubt. */
const sureContext = 0.5
/** A quote of this many units hardly ever occurs twice by chance. */
const tellingUnits = 40
/** Least likeness of a changed quote that is worth showing. */
const leastLikeness = 0.55

/**
 * Finds what an anchor describes in a text, which may have changed since.
 * Where it stood, if the same words still stand there in the same context; else where the same words fit their context
 * best; else where the words are most alike, to be checked by the learner. An anchor that is lost is a value, not an
 * error: it keeps its quote. For many anchors in one text, and where the old text is known, see carryAnchors.
 */
export function placeAnchor(text: string, anchor: TextAnchor): Anchoring {
  const { start, exact } = anchor
  if (exact === '') return { kind: 'orphaned' }
  if (standsAsItWas(text, anchor)) return { kind: 'placed', start, end: start + exact.length }
  return choosePlace(text, anchor, findExactQuote(text, anchor), () => findSimilarQuote(text, anchor))
}

/** Whether an anchor's words stand at its offsets, with all that stood around them. */
export const standsAsItWas = (text: string, anchor: TextAnchor): boolean =>
  text.startsWith(anchor.exact, anchor.start) && contextAround(text, anchor.start, anchor) === 1

/**
 * Chooses between the places of an exact quote and that of a similar one, which is looked for if it matters.
 * Order of the steps: Hypothesis, match-quote. A word that was corrected must not send its mark to another place where
 * the old word stands (hypothesis/h#2798), so an exact quote out of its context competes with a similar one in it.
 */
export function choosePlace(
  text: string,
  { exact }: TextAnchor,
  found: ExactFind | null,
  findSimilar: () => SimilarPlace | null,
): Anchoring {
  const laid = (kind: 'placed' | 'to-check', place: { start: number; end: number }): Anchoring => ({
    kind,
    ...wholeGraphemes(text, place),
  })
  if (found !== null && found.best.context >= sureContext && found.rival < found.best.context) {
    return laid('placed', found.best)
  }
  if (found !== null && found.rival === -1 && exact.length >= tellingUnits) return laid('placed', found.best)
  const similar = findSimilar()
  const similarScore = similar?.score ?? 0
  // The same words out of context weigh as half, what is left of the context as the other half.
  const exactScore = found === null ? 0 : 0.5 + found.best.context / 2
  if (Math.max(similarScore, exactScore) < leastLikeness) return { kind: 'orphaned' }
  // Where both are in one place, the exact quote knows its ends.
  const agree = similar !== null && found !== null && similar.start < found.best.end && found.best.start < similar.end
  if (found !== null && (agree || exactScore >= similarScore)) return laid('to-check', found.best)
  return similar === null ? { kind: 'orphaned' } : laid('to-check', similar)
}
