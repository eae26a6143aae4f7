import { firstWhere } from '../../../shared/first-where'
import type { TextRange } from './sentences'

/** Index of the first of some ranges, in order, that starts at an offset or after it; their number if none does. */
export function firstStartingAt(ranges: readonly TextRange[], offset: number): number {
  return firstWhere(ranges.length, (index) => (ranges[index]?.start ?? Infinity) >= offset)
}

/** Of ranges that stand in order, none over another, those that lie between two offsets, in part or whole. */
export function rangesBetween<T extends TextRange>(ranges: readonly T[], start: number, end: number): readonly T[] {
  const first = firstStartingAt(ranges, start)
  const before = ranges[first - 1]
  return ranges.slice(before && before.end > start ? first - 1 : first, firstStartingAt(ranges, end))
}
