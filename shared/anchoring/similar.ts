import search from 'approx-string-match'
import type { TextAnchor } from '../model/annotation'

/** A place whose words are like the quote. */
export interface SimilarPlace {
  start: number
  end: number
  /** 0 to 1: likeness of quote and context */
  score: number
}

/** Least likeness of the words themselves; below it they say something else. */
const leastQuote = 0.4
/** Where an old place is known, looking around it first is a hundred times faster than looking everywhere. */
const nearUnits = 20_000
/** A quote is looked for by at most this much of its start and of its end: the search takes time by length squared. */
const sampleUnits = 160

/**
 * The place that is most like what an anchor describes, or null if nothing is.
 * Looks for the quote with its context, so that a quote of few words is found by what stands around it; then lays the
 * ends where the context ends. What it finds is a guess: the learner should look at it.
 */
export function findSimilarQuote(text: string, anchor: TextAnchor): SimilarPlace | null {
  const from = Math.max(0, anchor.start - nearUnits)
  const to = Math.min(text.length, anchor.end + nearUnits)
  const near = similarWithin(text, from, to, anchor)
  if ((near !== null && near.score >= 0.8) || (from === 0 && to === text.length)) return near
  const anywhere = similarWithin(text, 0, text.length, anchor)
  if (near === null || anywhere === null) return near ?? anywhere
  return anywhere.score > near.score ? anywhere : near
}

/** The place in a stretch of the text that is most like what an anchor describes, or null if nothing is. */
function similarWithin(text: string, from: number, to: number, anchor: TextAnchor): SimilarPlace | null {
  const { prefix, exact, suffix } = anchor
  const window = text.slice(from, to)
  const head = exact.slice(0, sampleUnits)
  const tail = exact.slice(-sampleUnits)
  let best: SimilarPlace | null = null
  for (const first of closest(window, prefix + head)) {
    const start = from + boundary(window, first, prefix, 'end')
    const whole = exact.length <= sampleUnits
    const lasts = whole ? [first] : closest(window, tail + suffix)
    for (const last of lasts) {
      const end =
        whole && suffix !== '' ? endBefore(text, start, anchor) : from + boundary(window, last, suffix, 'start')
      if (end <= start || end - start > exact.length * 2 + 32) continue
      const place = { start, end, score: likeness(text, start, end, anchor) }
      if (place.score > 0 && (best === null || place.score > best.score)) best = place
    }
  }
  return best
}

/** Closest matches of a pattern with at most a third of its units changed; a few, as the rest are no better. */
function closest(text: string, pattern: string) {
  return search(text, pattern, Math.floor(pattern.length / 3)).slice(0, 8)
}

/** Where a match's leading context ends, or its trailing context starts, in the window. */
function boundary(
  window: string,
  match: { start: number; end: number },
  context: string,
  side: 'start' | 'end',
): number {
  if (context === '') return side === 'end' ? match.start : match.end
  const slice = window.slice(match.start, match.end)
  const found = search(slice, context, Math.floor(context.length / 2))
  const pick = side === 'end' ? found[0] : found.at(-1)
  if (pick === undefined) return side === 'end' ? match.start + context.length : match.end - context.length
  return match.start + pick[side]
}

/** Where the trailing context starts after a short quote that starts at `start`; the quote's old length if it is gone. */
function endBefore(text: string, start: number, anchor: TextAnchor): number {
  const reach = text.slice(start, start + anchor.exact.length * 2 + anchor.suffix.length * 2)
  const found = search(reach, anchor.suffix, Math.floor(anchor.suffix.length / 2))
  const asLong = start + anchor.exact.length
  const distance = (match: { start: number }): number => Math.abs(start + match.start - asLong)
  const nearest = found.toSorted((a, b) => distance(a) - distance(b))[0]
  return nearest === undefined ? Math.min(text.length, asLong) : start + nearest.start
}

/** Half by the words, a quarter by what stands on each side; 0 if the words themselves are too different. */
function likeness(text: string, start: number, end: number, { prefix, exact, suffix }: TextAnchor): number {
  const quote = alike(text.slice(start, end), exact)
  if (quote < leastQuote) return 0
  const before = alike(text.slice(Math.max(0, start - prefix.length), start), prefix)
  const after = alike(text.slice(end, end + suffix.length), suffix)
  return quote / 2 + before / 4 + after / 4
}

/** 1 for equal, 0 for nothing in common: 1 less the share of units to change. Of long texts only both ends are compared. */
function alike(found: string, wanted: string): number {
  if (wanted === '') return 1
  if (found === wanted) return 1
  if (wanted.length > sampleUnits * 2) {
    return (
      (alike(found.slice(0, sampleUnits), wanted.slice(0, sampleUnits)) +
        alike(found.slice(-sampleUnits), wanted.slice(-sampleUnits))) /
      2
    )
  }
  const errors = search(found, wanted, wanted.length)[0]?.errors ?? wanted.length
  // The search does not count what is found beyond the match, so a place that is far too long would look perfect.
  const excess = Math.max(0, found.length - wanted.length)
  return Math.max(0, 1 - Math.max(errors, excess) / wanted.length)
}
