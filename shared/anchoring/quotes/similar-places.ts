import type { TextAnchor } from '../../model/annotation'
import { align } from '../align/align'
import { extentOf, likenessOf } from '../carry/extent'
import { runOf, unitsOf } from '../carry/runs'
import { sumOver, sumsOf } from '../carry/sums'
import type { SimilarPlace } from '../similar'
import type { QuoteIndex, SqueezedQuote, Within } from './exact-places'
import type { LikelyPlace } from './likely-places'

/** Least runs that must agree on a place. */
const leastVotes = 3
/** Places that are looked at closely. */
const closeLooks = 3
/** Letters that are looked at on either side of a place. */
const marginUnits = 64
/** Least likeness of the words themselves; below it they say something else. */
const leastQuote = 0.4
/** Least share of the context that is left around changed words. */
const leastContext = 0.3
/** Share of the context from which its place is known, whatever became of the words in it. */
const sureContext = 0.5

/** A look at a likely place. */
interface Look extends SimilarPlace {
  /** 0 to 1: how much of the words, and how much of what stood around them, is left there */
  quote: number
  context: number
}

/** What of a quote was found where it may stand. */
export interface Similar {
  /** the place that is most like it; null if none is */
  place: SimilarPlace | null
  /** share of its context that stands where its words are gone; 0 if there is no such place */
  goneAt: number
}

/** The place that is most like a quote, among the likely ones. */
export function findSimilar(
  index: QuoteIndex,
  { prefix, exact, suffix }: SqueezedQuote,
  anchor: TextAnchor,
  within: Within,
  likely: readonly LikelyPlace[],
): Similar {
  const length = prefix.length + exact.length + suffix.length
  const looks = apart(likely).map(({ first, band }) => {
    const from = Math.max(within.start, first - marginUnits)
    const to = Math.min(within.end, first + band + length + marginUnits)
    return lookAt(index.text, index.offsets[from] ?? 0, index.offsets[to] ?? 0, anchor)
  })
  const alike = looks.filter(({ quote, context }) => quote >= leastQuote && context >= leastContext)
  const gone = looks.filter(({ quote, context }) => quote < leastQuote && context >= sureContext)
  const place = alike.toSorted((a, b) => b.score - a.score)[0] ?? null
  return { place, goneAt: place === null ? Math.max(0, ...gone.map(({ context }) => context)) : 0 }
}

/** The likeliest places, each once: what lies on the border of two bands has votes in both. */
function apart(likely: readonly LikelyPlace[]): LikelyPlace[] {
  const taken: LikelyPlace[] = []
  for (const place of likely) {
    if (place.votes < leastVotes || taken.length === closeLooks) break
    if (taken.every(({ first }) => Math.abs(first - place.first) >= place.band)) taken.push(place)
  }
  return taken
}

/** Aligns a quote and its context with a stretch of the text. */
function lookAt(text: string, from: number, to: number, { prefix, exact, suffix }: TextAnchor): Look {
  const alignment = align(prefix + exact + suffix, text.slice(from, to))
  const sums = sumsOf(alignment)
  const run = runOf(alignment.from, { start: prefix.length, end: prefix.length + exact.length })
  const outside = (of: Float64Array) => (of.at(-1) ?? 0) - sumOver(of, run)
  const whole = outside(sums.old.letters)
  const context = whole === 0 ? 1 : outside(sums.left.letters) / whole
  const extent = extentOf(alignment, sums, run)
  if (extent === null) return { start: from, end: from, score: 0, quote: 0, context }
  const { start, end } = unitsOf(alignment.to, extent)
  const quote = likenessOf(alignment, sums, run, extent)
  return { start: from + start, end: from + end, score: (quote + context) / 2, quote, context }
}
