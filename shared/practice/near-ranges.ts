import type { WordRange } from './word-diff'

/** Single words that happen to be the same tear apart what is told otherwise. */
const WORDS_BETWEEN_AT_MOST = 2

/** Gives the ranges of a text, those of a paragraph that are parted by two words at most as one. */
export function joinedRanges(paragraphs: readonly string[], ranges: readonly WordRange[]): WordRange[] {
  const joined: WordRange[] = []
  for (const range of ranges) {
    const before = joined.at(-1)
    const between = paragraphs[range.paragraph]?.slice(before?.end, range.start).trim() ?? ''
    const isNear = before?.paragraph === range.paragraph && between.split(/\s+/).length <= WORDS_BETWEEN_AT_MOST
    if (before && isNear) joined.splice(-1, 1, { ...before, end: range.end })
    else joined.push(range)
  }
  return joined
}
