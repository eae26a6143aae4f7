import type { QuoteIndex, SqueezedQuote, Within } from './exact-places'
import { gramUnits } from './grams'

/** Runs of a quote that are looked up; more tell nothing more. */
const triedRuns = 96
/** A run that occurs more often tells nothing. */
const mostPlaces = 64
/** How far the letters of a short quote may have been pushed by what came into it or went; of a long one an eighth of it. */
const leastBand = 32

/** A place where many runs of letters of a quote and of its context stand, among the letters of the text. */
export interface LikelyPlace {
  /** where the prefix starts, or somewhat later */
  first: number
  /** how many of the runs that were looked up stand there */
  votes: number
  /** how much later */
  band: number
}

/** Where a quote with its context may stand, however it was changed, the likeliest first. */
export function likelyPlaces(
  { grams, letters }: QuoteIndex,
  { prefix, exact, suffix }: SqueezedQuote,
  within: Within,
): LikelyPlace[] {
  const all = prefix + exact + suffix
  const count = all.length - gramUnits + 1
  const step = Math.max(1, count / triedRuns)
  const size = Math.max(leastBand, all.length >> 3)
  const votes = new Map<number, number>()
  for (let next = 0; next < count; next += step) {
    const at = Math.floor(next)
    const places = grams.placesOf(all, at)
    if (places.length > mostPlaces) continue
    const run = all.slice(at, at + gramUnits)
    for (const place of places) {
      if (place < within.start || place >= within.end || !letters.startsWith(run, place)) continue
      const band = Math.floor((place - at) / size)
      votes.set(band, (votes.get(band) ?? 0) + 1)
    }
  }
  // What lies on the border of two bands has its votes in both.
  const sums = [...votes].map(([band, own]) => ({ band, votes: own + (votes.get(band + 1) ?? 0) }))
  return sums
    .toSorted((a, b) => b.votes - a.votes || a.band - b.band)
    .map((sum) => ({ first: sum.band * size, votes: sum.votes, band: 2 * size }))
}

/** Whether a place among the letters, at which the prefix starts, is one of the likely places. */
export const isAt = (start: number, { first, band }: LikelyPlace): boolean =>
  start >= first - band / 2 && start < first + band
