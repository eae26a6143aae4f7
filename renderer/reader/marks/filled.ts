import type { TextRange } from '../text/sentences'
import type { PlacedMark } from './pieces'

/**
 * The parts of some ranges that lie on the ground of a mark.
 * @param ranges in the order of the text, none over another
 * @param marks in the order of the text
 */
export function partsOnFills(ranges: readonly TextRange[], marks: readonly PlacedMark[]): TextRange[] {
  const parts: TextRange[] = []
  let next = 0
  for (const fill of fillsOf(marks)) {
    while ((ranges[next]?.end ?? Infinity) <= fill.start) next += 1
    for (let at = next; (ranges[at]?.start ?? Infinity) < fill.end; at += 1) {
      const { start, end } = ranges[at] ?? fill
      parts.push({ start: Math.max(start, fill.start), end: Math.min(end, fill.end) })
    }
  }
  return parts
}

/** Where marks have a ground; those that touch or lie over each other are one. */
function fillsOf(marks: readonly PlacedMark[]): TextRange[] {
  const fills: TextRange[] = []
  for (const { start, end, style } of marks) {
    if (style !== 'highlight') continue
    const last = fills.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else fills.push({ start, end })
  }
  return fills
}
