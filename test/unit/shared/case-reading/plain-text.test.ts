import { expect, test } from 'vitest'
import { plainText } from '../../../../shared/case-reading/plain-text'
import { analyse } from '../../../../shared/case-reading/sentences'

const plainOf = (text: string) => plainText(text, analyse(text))

test('words are in lower case, with straight apostrophes', () => {
  expect(plainOf('Mrs O’Brien didn’t pay.').words).toEqual(['mrs', "o'brien", "didn't", 'pay'])
})

test.each([
  ['She was twenty-one then.', [21]],
  ['She was twenty‑one then.', [21]],
  ['She was twenty one then.', [21]],
  ['A hundred and twenty came, five at a time.', [120, 5]],
  ['The witness was twenty; three years before she had left.', [20, 3]],
  ['The witness was twenty, three years older than he.', [20, 3]],
  ['The witness was twenty – three of us knew.', [20, 3]],
  ['The witness was twenty (three of us knew).', [20, 3]],
  ['She was twenty. Three of us knew.', [20, 3]],
  ['Those of twenty\n\nThree of thirty', [20, 3, 30]],
])('the numbers of %j', (text, numbers) => {
  expect([...plainOf(text).numbers.values()].map(({ value }) => value)).toEqual(numbers)
})
