import type { Anchoring, TextAnchor } from '../../model/annotation'
import { choosePlace } from '../place'
import { exactPlaces, type QuoteIndex } from './exact-places'
import { gramsOf } from './grams'
import { isAt, likelyPlaces, type LikelyPlace } from './likely-places'
import { findSimilar } from './similar-places'
import { letterAt, squeezedOf } from './squeezed'

/** Prepares a text in which many quotes are looked for; takes some tenths of a second for half a million words. */
export function quoteIndexOf(text: string): QuoteIndex {
  const squeezed = squeezedOf(text)
  return { text, ...squeezed, grams: gramsOf(squeezed.letters) }
}

/**
 * Finds what an anchor describes in a text, or in a stretch of it, as placeAnchor does; but white space counts for nothing,
 * and words that were changed are looked for only where runs of their letters, or of those around them, are left.
 * @param stretch in UTF-16 units of the text
 */
export function findQuote(
  index: QuoteIndex,
  anchor: TextAnchor,
  stretch: { start: number; end: number } = { start: 0, end: index.text.length },
): Anchoring {
  const squeezed = (part: string) => part.replace(/\s+/g, '')
  const quote = { prefix: squeezed(anchor.prefix), exact: squeezed(anchor.exact), suffix: squeezed(anchor.suffix) }
  if (quote.exact === '') return { kind: 'orphaned' }
  const within = { start: letterAt(index, stretch.start), end: letterAt(index, stretch.end) }
  const exact = exactPlaces(index, quote, anchor, within)
  const likely = likelyPlaces(index, quote, within)
  let goneAt = 0
  const found = choosePlace(index.text, anchor, exact, () => {
    const similar = findSimilar(index, quote, anchor, within, likely)
    goneAt = similar.goneAt
    return similar.place
  })
  if (found.kind === 'placed') {
    const first = letterAt(index, found.start) - quote.prefix.length
    return hasRival(first, likely) ? { ...found, kind: 'to-check' } : found
  }
  // The same words elsewhere are not the mark's, if what stood around it stands where they are gone.
  return exact !== null && goneAt > exact.best.context ? { kind: 'orphaned' } : found
}

/** Share of the votes for a place from which another may be the right one, of which words were changed. */
const rivalShare = 0.35

/** Whether another place is nearly as likely as the one at which the prefix starts. */
function hasRival(first: number, likely: readonly LikelyPlace[]): boolean {
  const own = Math.max(0, ...likely.filter((place) => isAt(first, place)).map(({ votes }) => votes))
  const others = Math.max(0, ...likely.filter((place) => !isAt(first, place)).map(({ votes }) => votes))
  return others > 0 && others >= own * rivalShare
}
