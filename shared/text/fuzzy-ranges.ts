import type { MatchRange } from './search-match'

/** Runs of neighbouring letters as ranges, of the letters that a fuzzy search found. */
export function rangesOf(indexes: readonly number[]): MatchRange[] {
  const ranges: MatchRange[] = []
  for (const index of indexes.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last?.end === index) last.end = index + 1
    else if (!last || index > last.end) ranges.push({ start: index, end: index + 1 })
  }
  return ranges
}
