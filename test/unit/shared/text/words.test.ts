import { expect, test } from 'vitest'
import { countWords } from '../../../../shared/text/words'

test('a word is counted once, whatever signs it has inside', () => {
  expect(countWords('The victim’s cross-border journey, article 3(a).')).toBe(7)
  expect(countWords('')).toBe(0)
})

test('a script without spaces is counted by its words', () => {
  const words = countWords('贩运人口是一种犯罪')
  expect(words).toBeGreaterThan(3)
  expect(words).toBeLessThan(9)
})
