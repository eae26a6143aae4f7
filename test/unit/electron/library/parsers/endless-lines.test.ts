import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutEndlessLines } from '../../../../../electron/library/parsers/endless-lines'

const longest = 100_000
const cut = (text: string) => withoutEndlessLines(text, { parting: '\n' })

test('a line as long as a book becomes paragraphs that end where a sentence does', () => {
  const line = 'The lock was built in 1840. It “stands still.” '.repeat(6_000)
  const lines = cut(`Before\n${line}\nAfter`).split('\n')
  expect(lines.length).toBeGreaterThan(3)
  expect(lines.slice(1, -2).every((one) => /[.”] $/.test(one))).toBe(true)
  expect(lines.at(0)).toBe('Before')
  expect(lines.at(-1)).toBe('After')
})

test('without sentences it is cut between words, and without words between signs', () => {
  expect(
    cut('weir '.repeat(50_000))
      .split('\n')
      .every((line) => line.endsWith('weir ')),
  ).toBe(true)
  const signs = cut('😀'.repeat(longest))
  expect(signs.isWellFormed()).toBe(true)
  expect(signs.replaceAll('\n', '')).toBe('😀'.repeat(longest))
})

test('no sign is lost, no line is longer than it may be, and what is short enough stays as it is', () => {
  const sentence = fc.constantFrom('A gate opens. ', 'weir ', '水闸。', 'x', '\n', '\n\n')
  fc.assert(
    fc.property(fc.array(fc.tuple(sentence, fc.integer({ min: 1, max: 30_000 })), { maxLength: 6 }), (parts) => {
      const text = parts.map(([words, times]) => words.repeat(times)).join('')
      const done = cut(text)
      expect(done.replaceAll('\n', '')).toBe(text.replaceAll('\n', ''))
      expect(done.split('\n').every((line) => line.length <= longest)).toBe(true)
      if (text.split('\n').every((line) => line.length <= longest)) expect(done).toBe(text)
    }),
    { numRuns: 60 },
  )
})

test('a line that is no text stays whole', () => {
  const picture = `![A lock](data:image/png;base64,${'QUJD'.repeat(60_000)})`
  expect(withoutEndlessLines(picture, { parting: '\n\n', isText: (start) => /^\p{L}/u.test(start) })).toBe(picture)
})
