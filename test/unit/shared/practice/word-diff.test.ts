import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordDiff, type WordRange } from '../../../../shared/practice/word-diff'

const cut = (text: readonly string[], ranges: readonly WordRange[]) =>
  ranges.map(({ paragraph, start, end }) => text[paragraph]?.slice(start, end))

/** The words that are not in the ranges. */
const rest = (text: readonly string[], ranges: readonly WordRange[]) =>
  text.flatMap((words, paragraph) =>
    [...words.matchAll(/\S+/g)]
      .filter(
        ({ index }) => !ranges.some((one) => one.paragraph === paragraph && one.start <= index && index < one.end),
      )
      .map(([word]) => word),
  )

describe('the words in which two texts differ', () => {
  it('are those of one that the other has not, in a row as one range', () => {
    const a = ['L. was 15 when she came.', 'Nobody struck her.']
    const b = ['L. was then 21 when she came.', 'Nobody struck her.']
    const { a: inA, b: inB } = wordDiff(a, b)
    expect(cut(a, inA)).toEqual(['15'])
    expect(cut(b, inB)).toEqual(['then 21'])
  })

  it('do not run from one paragraph into the next', () => {
    const { b } = wordDiff(['same'], ['same one', 'two'])
    expect(b).toEqual([
      { paragraph: 0, start: 5, end: 8 },
      { paragraph: 1, start: 0, end: 3 },
    ])
  })

  const texts = fc.array(
    fc.array(fc.constantFrom('a', 'b', 'c', 'dd'), { maxLength: 8 }).map((words) => words.join(' ')),
  )
  it('leave the same words in both, and none where the texts are the same', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const diff = wordDiff(a, b)
        expect(rest(a, diff.a)).toEqual(rest(b, diff.b))
        expect(wordDiff(a, a)).toEqual({ a: [], b: [] })
        const other = wordDiff(b, a)
        expect(rest(b, other.a)).toHaveLength(rest(a, diff.a).length)
      }),
    )
  })
})
