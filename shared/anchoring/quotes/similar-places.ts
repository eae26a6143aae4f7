import type { TextAnchor } from '../../model/annotation'
import { similarWithin, type SimilarPlace } from '../similar'
import type { QuoteIndex, SqueezedQuote, Within } from './exact-places'
import { gramUnits } from './grams'

/** Runs of a quote that are looked up; more tell nothing more. */
const triedRuns = 96
/** A run that occurs more often tells nothing. */
const mostPlaces = 64
/** Least runs that must agree on a place. */
const leastVotes = 3
/** Places that are looked at closely, which takes a millisecond each. */
const closeLooks = 3
/** How far the letters of a place may have been pushed by what came into it or went. */
const bandUnits = 128

/** The place that is most like a quote, among those where most of its runs of letters, and of its context's, stand. */
export function findSimilar(
  index: QuoteIndex,
  quote: SqueezedQuote,
  anchor: TextAnchor,
  within: Within,
): SimilarPlace | null {
  let best: SimilarPlace | null = null
  for (const first of likelyStarts(index, quote, within)) {
    const from = Math.max(within.start, first - bandUnits)
    const to = Math.min(
      within.end,
      first + quote.prefix.length + quote.exact.length + quote.suffix.length + 2 * bandUnits,
    )
    const place = similarWithin(index.text, index.offsets[from] ?? 0, index.offsets[to] ?? 0, anchor)
    if (place !== null && (best === null || place.score > best.score)) best = place
  }
  return best
}

/** Where the prefix would start, by votes: the most likely first. */
function likelyStarts(
  { grams, letters }: QuoteIndex,
  { prefix, exact, suffix }: SqueezedQuote,
  within: Within,
): number[] {
  const all = prefix + exact + suffix
  const count = all.length - gramUnits + 1
  const step = Math.max(1, count / triedRuns)
  const votes = new Map<number, number>()
  for (let next = 0; next < count; next += step) {
    const at = Math.floor(next)
    const places = grams.placesOf(all, at)
    if (places.length > mostPlaces) continue
    const run = all.slice(at, at + gramUnits)
    for (const place of places) {
      if (place < within.start || place >= within.end || !letters.startsWith(run, place)) continue
      const band = Math.floor((place - at) / bandUnits)
      votes.set(band, (votes.get(band) ?? 0) + 1)
    }
  }
  // What lies on the border of two bands has its votes in both.
  const sums = [...votes].map(([band, own]) => ({ band, sum: own + (votes.get(band + 1) ?? 0) }))
  return sums
    .filter(({ sum }) => sum >= leastVotes)
    .toSorted((a, b) => b.sum - a.sum || a.band - b.band)
    .slice(0, closeLooks)
    .map(({ band }) => band * bandUnits)
}
