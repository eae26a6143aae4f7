import type { Anchoring, TextAnchor } from '../model/annotation'
import { contextAround, findExactQuote } from './exact'
import { findSimilarQuote } from './similar'

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
 * error: it keeps its quote.
 * Order of the steps: Hypothesis, match-quote. A word that was corrected must not send its mark to another place where
 * the old word stands (hypothesis/h#2798), so an exact quote out of its context competes with a similar one in it.
 */
export function placeAnchor(text: string, anchor: TextAnchor): Anchoring {
  const { start, exact } = anchor
  if (exact === '') return { kind: 'orphaned' }
  const stands = text.startsWith(exact, start)
  if (stands && contextAround(text, start, anchor) === 1) return { kind: 'placed', start, end: start + exact.length }

  const found = findExactQuote(text, anchor)
  if (found !== null && found.best.context >= sureContext && found.rival < found.best.context) {
    return { kind: 'placed', start: found.best.start, end: found.best.start + exact.length }
  }
  if (found !== null && found.rival === -1 && exact.length >= tellingUnits) {
    return { kind: 'placed', start: found.best.start, end: found.best.start + exact.length }
  }
  const similar = findSimilarQuote(text, anchor)
  const similarScore = similar?.score ?? 0
  // The same words out of context weigh as half, what is left of the context as the other half.
  const exactScore = found === null ? 0 : 0.5 + found.best.context / 2
  if (Math.max(similarScore, exactScore) < leastLikeness) return { kind: 'orphaned' }
  if (found !== null && exactScore >= similarScore) {
    return { kind: 'to-check', start: found.best.start, end: found.best.start + exact.length }
  }
  return similar === null ? { kind: 'orphaned' } : { kind: 'to-check', start: similar.start, end: similar.end }
}
