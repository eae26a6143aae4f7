import { describe, expect, test } from 'vitest'
import { numberAt } from '../../../../shared/case-reading/numbers'
import { patternIndex } from '../../../../shared/case-reading/pattern-index'
import { plainText } from '../../../../shared/case-reading/plain-text'

const lists = { years: ['year', "years'", 'years'] }

/** The words that a pattern finds in a sentence, and the number in them. */
function found(pattern: string, sentence: string) {
  const places = [...sentence.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }))
  const plain = plainText(sentence, { sentences: [{ start: 0, end: sentence.length }], words: places })
  const { words } = plain
  const find = patternIndex([{ of: pattern, text: pattern }], lists)
  return words.flatMap((_, at) =>
    find(plain, at, words.length).map(({ found: { from, to, number } }) => [words.slice(from, to).join(' '), number]),
  )
}

describe('a pattern of words', () => {
  test.each([
    ['of up? to # @years', 'prison of up to five years', [['of up to five years', 5]]],
    [
      'punish* ~4 # @years',
      "punishable with no more than two years' prison",
      [["punishable with no more than two years'", 2]],
    ],
    ['punish* ~2 # @years', "punishable with no more than two years' prison", []],
    ['# to # @years', 'from two to twenty four years', [['two to twenty four years', 24]]],
    ['was|were taken', 'she was taken and they were not taken', [['was taken', null]]],
    ['took ~3 passport*', 'took her and the passports', [['took her and the passports', null]]],
    ['aged #', 'a man aged thirty', [['aged thirty', 30]]],
  ])('%s', (pattern, sentence, places) => {
    expect(found(pattern, sentence)).toEqual(places)
  })

  test('takes no longer than there are words, however much in it may be missing', () => {
    const pattern = `a ${'a? ~12 '.repeat(20)}b`
    expect(found(pattern, Array.from({ length: 60 }, () => 'a').join(' '))).toEqual([])
  })
})

test.each([
  ['16', 16],
  ['1,200.50', 1200.5],
  ['forty eight', 48],
  ['a hundred and twenty', 120],
  ['two hundred', 200],
  ['nineteen', 19],
  ['no', null],
  ['1.2.3', null],
])('%s is a number', (words, value) => {
  expect(numberAt(words.split(' '), 0)?.value ?? null).toBe(value)
})
