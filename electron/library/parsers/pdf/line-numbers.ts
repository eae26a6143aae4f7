import type { Segment } from './model'
import { segmentText } from './segment-text'

/** Takes out the numbers that drafts and statutes have beside their lines: figures alone, rising, outside of the text. */
export function withoutLineNumbers(segments: Segment[]): Segment[] {
  const figures = segments.filter(({ pieces, table }) => table === null && /^\d{1,4}$/.test(segmentText(pieces)))
  const text = segments.filter((segment) => !figures.includes(segment))
  if (figures.length < 5 || text.length < figures.length * 0.5) return segments
  const left = Math.min(...text.map(({ x0 }) => x0))
  const right = Math.max(...text.map(({ x1 }) => x1))
  const outside = figures.filter(({ x0, x1 }) => x1 < left - 4 || x0 > right + 4).toSorted((a, b) => a.y - b.y)
  const numbers = outside.map(({ pieces }) => Number(segmentText(pieces)))
  const step = (numbers[1] ?? 0) - (numbers[0] ?? 0)
  const even = numbers.filter((number, at) => at === 0 || number - (numbers[at - 1] ?? 0) === step).length
  if (outside.length < 5 || step < 1 || even < outside.length * 0.9) return segments
  return segments.filter((segment) => !outside.includes(segment))
}
