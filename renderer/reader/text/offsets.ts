/** Where a text node's words stand in the canonical text. */
export interface Span {
  start: number
  length: number
}

/** A place in one of the text nodes. */
export interface PlaceInSpan {
  index: number
  /** UTF-16 units from the start of that text node */
  within: number
}

/**
 * The text node in which an offset of the canonical text stands, and how far in. Separators stand in no text node:
 * there, a range that starts takes the next node's start, and a range that ends takes the last node's end.
 * @param spans in order of their start, none of them empty
 * @returns null if there are no text nodes
 */
export function placeOf(spans: readonly Span[], offset: number, edge: 'start' | 'end'): PlaceInSpan | null {
  const last = spans.length - 1
  if (last < 0) return null
  // The last span that starts at or before the offset; before it, if the offset is the end of a range.
  let low = 0
  let high = last
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const start = spans[middle]?.start ?? 0
    if (edge === 'start' ? start <= offset : start < offset) low = middle
    else high = middle - 1
  }
  const span = spans[low] ?? { start: 0, length: 0 }
  const within = offset - span.start
  if (within < 0) return { index: low, within: 0 }
  if (edge === 'start' && within >= span.length && low < last) return { index: low + 1, within: 0 }
  return { index: low, within: Math.min(within, span.length) }
}

/** The offset in the canonical text of a place in a text node. */
export function offsetOf(spans: readonly Span[], place: PlaceInSpan): number {
  const span = spans[place.index]
  return span === undefined ? 0 : span.start + Math.min(place.within, span.length)
}
