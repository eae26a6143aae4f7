import { describe, expect, it } from 'vitest'
import { cutWindows } from '../../../../electron/case-reading/windows'

/** Pieces of which each takes ten places of the text, and sentences of so many pieces. */
const textOf = (...lengths: number[]) => {
  const ends = lengths.map((_, at) => lengths.slice(0, at + 1).reduce((sum, one) => sum + one, 0))
  return {
    starts: Array.from({ length: ends.at(-1) ?? 0 }, (_, at) => at * 10),
    sentences: lengths.map((length, at) => ({ start: ((ends[at] ?? 0) - length) * 10, end: (ends[at] ?? 0) * 10 - 1 })),
  }
}
const sizesOf = (lengths: number[], most: number) => {
  const { starts, sentences } = textOf(...lengths)
  return cutWindows(starts, sentences, most).map(({ start, end }) => end - start)
}

describe('the windows of a text', () => {
  it('is one for a short text, and none for one without words', () => {
    expect(sizesOf([3, 4, 3], 10)).toEqual([10])
    expect(sizesOf([], 10)).toEqual([])
  })

  it('are cut between sentences, into parts of about the same size', () => {
    expect(sizesOf([3, 3, 3, 3], 10)).toEqual([6, 6])
    expect(sizesOf([2, 7, 2, 2, 5, 4, 3], 10)).toEqual([9, 9, 7])
  })

  it('are cut within a sentence that is longer than a window', () => {
    expect(sizesOf([25], 10)).toEqual([10, 10, 5])
    expect(sizesOf([2, 25, 2], 10)).toEqual([2, 10, 10, 7])
  })

  it('hold each piece once, and never more than they can', () => {
    const random = [7, 1, 12, 3, 3, 9, 20, 2, 2, 5, 8, 1, 1, 1, 30, 4]
    const { starts, sentences } = textOf(...random)
    for (let most = 1; most < 40; most += 1) {
      const windows = cutWindows(starts, sentences, most)
      expect(windows.flatMap(({ start, end }) => starts.slice(start, end))).toEqual(starts)
      expect(Math.max(...windows.map(({ start, end }) => end - start))).toBeLessThanOrEqual(most)
    }
  })
})
