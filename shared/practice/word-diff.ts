/** Words of a text, by paragraph and UTF-16 units in it. */
export interface WordRange {
  paragraph: number
  start: number
  end: number
}

/**
 * Gives the words that stand in one of two texts and not in the other, in a row as one range. By the longest common
 * subsequence of words, which takes time and space of the product of both lengths: for cases, of at most 400 words each.
 */
export function wordDiff(a: readonly string[], b: readonly string[]): { a: WordRange[]; b: WordRange[] } {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  const common = longestCommon(left, right)
  const [inA, inB] = [new Set(common.map(([i]) => i)), new Set(common.map(([, j]) => j))]
  return { a: ranges(left.filter((_, i) => !inA.has(i))), b: ranges(right.filter((_, j) => !inB.has(j))) }
}

interface Word extends WordRange {
  word: string
  /** among all words of the text */
  number: number
}

function wordsOf(paragraphs: readonly string[]): Word[] {
  return paragraphs
    .flatMap((text, paragraph) =>
      [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ word, paragraph, start: index })),
    )
    .map((word, number) => ({ ...word, end: word.start + word.word.length, number }))
}

function longestCommon(a: readonly Word[], b: readonly Word[]): [number, number][] {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = a[i]?.word === b[j]?.word ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i]?.word === b[j]?.word) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}

/** Joins words that stand next to each other. */
function ranges(words: readonly Word[]): WordRange[] {
  const isJoined = (at: number) =>
    words[at]?.paragraph === words[at - 1]?.paragraph && words[at]?.number === (words[at - 1]?.number ?? NaN) + 1
  return words.flatMap(({ paragraph, start }, at) => {
    if (isJoined(at)) return []
    const last = words.slice(at).findIndex((_, on) => !isJoined(at + on + 1))
    return { paragraph, start, end: words[at + last]?.end ?? start }
  })
}
