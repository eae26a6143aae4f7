import { snapped, wordsOf, type TextRange } from '../text/sentences'

/** What an end of a mark steps by: words, or what is seen as one character. */
export type Unit = 'word' | 'character'
export type Edge = 'start' | 'end'

/** UTF-16 units around an end in which the next word is looked for: longer than any word. */
const reach = 400

/** An end of a range moved by a word. It never passes the other end; at the ends of the text it stays. */
export function stepEdge(text: string, lang: string, range: TextRange, edge: Edge, step: 1 | -1): TextRange {
  const at = range[edge]
  const from = Math.max(0, at - reach)
  const edges = wordsOf(text, from, Math.min(text.length, at + reach), lang)
    // What was cut off at the bounds is no word.
    .filter((word) => (from === 0 || word.start > from) && word.end < Math.min(text.length + 1, at + reach))
    .map((word) => word[edge])
  const next = step === 1 ? edges.find((offset) => offset > at) : edges.findLast((offset) => offset < at)
  if (next === undefined) return range
  const moved = edge === 'start' ? { start: next, end: range.end } : { start: range.start, end: next }
  return moved.start < moved.end ? moved : range
}

/**
 * An end of a range laid at an offset, or at the nearest bound of a word or of a sign beside one. It never passes the other
 * end, and never cuts a grapheme.
 */
export function layEdge(
  text: string,
  lang: string,
  range: TextRange,
  edge: Edge,
  offset: number,
  unit: Unit,
): TextRange {
  const at = unit === 'word' ? nearestBound(text, lang, edge, offset) : offset
  const [start, end] = edge === 'start' ? [at, range.end] : [range.start, at]
  if (start >= end) return range
  return snapped(text, start, end, lang) ?? range
}

function nearestBound(text: string, lang: string, edge: Edge, offset: number): number {
  const from = Math.max(0, offset - reach)
  const bounds = [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text.slice(from, offset + reach))]
    .filter(({ segment }) => /\S/.test(segment))
    .map(({ index, segment }) => from + index + (edge === 'end' ? segment.length : 0))
  return bounds.reduce(
    (best, bound) => (Math.abs(bound - offset) < Math.abs(best - offset) ? bound : best),
    bounds[0] ?? offset,
  )
}
