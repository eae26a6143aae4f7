import type { TextAnchor } from '../model/annotation'

/** A place where the quote stands word for word. */
export interface ExactPlace {
  start: number
  end: number
  /** share of the kept context that stands around it, 0 to 1, counted outward from the quote */
  context: number
}

/** The place that fits best, and how well the next best one does; -1 without one. A close rival makes the choice doubtful. */
export interface ExactFind {
  best: ExactPlace
  rival: number
}

/**
 * The place of an exact quote that fits its context best; the one nearest to the old place among equals. Null if the
 * quote does not occur.
 */
export function findExactQuote(text: string, anchor: TextAnchor): ExactFind | null {
  const places: ExactPlace[] = []
  for (let at = text.indexOf(anchor.exact); at !== -1; at = text.indexOf(anchor.exact, at + 1)) {
    places.push({ start: at, end: at + anchor.exact.length, context: contextAround(text, at, anchor) })
  }
  return bestOf(places, anchor.start)
}

/** The best of the places where a quote stands, which stood at an offset before. */
export function bestOf(places: readonly ExactPlace[], oldStart: number): ExactFind | null {
  let best: ExactPlace | null = null
  let rival = -1
  for (const place of places) {
    if (best === null || fitsBetter(place, best, oldStart)) {
      rival = best?.context ?? -1
      best = place
    } else {
      rival = Math.max(rival, place.context)
    }
  }
  return best === null ? null : { best, rival }
}

function fitsBetter(place: ExactPlace, best: ExactPlace, oldStart: number): boolean {
  if (place.context !== best.context) return place.context > best.context
  return Math.abs(place.start - oldStart) < Math.abs(best.start - oldStart)
}

/** Share of prefix and suffix that stands around a quote at `start`, 0 to 1. An anchor without any context fits anywhere. */
export function contextAround(
  text: string,
  start: number,
  quote: Pick<TextAnchor, 'prefix' | 'exact' | 'suffix'>,
): number {
  const { prefix, exact, suffix } = quote
  const kept = prefix.length + suffix.length
  if (kept === 0) return 1
  let before = 0
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before += 1
  let after = 0
  while (after < suffix.length && text[start + exact.length + after] === suffix[after]) after += 1
  return (before + after) / kept
}
