import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lettersOfRegex, searchRegex } from '../../../../shared/search-syntax/regex'

test.each([
  ['wh.t', null],
  ['traffic', 'traffic'],
  ['(?-i)Article \\d+', 'Article'],
  ['^smuggl(ing|ed)', null],
  ['colou?r of law', 'colo'],
  ['abc*de+fgh', 'fgh'],
  ['a{3}bcd', 'bcd'],
  ['[abcd]efg', 'efg'],
  ['\\bdogs?\\b', 'dog'],
  ['\\x61bcd', null],
  ['cat|dogs', null],
  ['..', null],
])('of %s it is sure that %s stands in what it matches', (source, letters) => {
  expect(lettersOfRegex(source)).toBe(letters)
})

test('whatever an expression matches holds the letters (property)', () => {
  const piece = fc.constantFrom('a', 'b', 'abc', 'cab', '.', '[ab]', '[^a]', '\\b', '\\w', '\\.', ' ')
  const quantifier = fc.constantFrom('', '', '', '?', '*', '+', '{2}', '{0,1}', '*?')
  const expression = fc
    .array(fc.tuple(piece, quantifier), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.map(([of, times]) => of + times).join(''))
    .filter((source) => searchRegex(source) !== null)
  const text = fc.string({ unit: fc.constantFrom('a', 'B', 'c', 'abc', ' ', '.'), maxLength: 12 })
  fc.assert(
    fc.property(expression, text, (source, words) => {
      const letters = lettersOfRegex(source)
      if (letters === null || !searchRegex(source)?.test(words)) return
      expect(words.toLowerCase()).toContain(letters)
    }),
    { numRuns: 3000 },
  )
})
