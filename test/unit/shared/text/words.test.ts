import { expect, test } from 'vitest'
import { countWords } from '../../../../shared/text/words'

test.each([
  ['The cross-border traffic isn’t new, says art. 3.1.', 8],
  ['Les bateaux de l’écluse', 4],
  ['يقرر حارس السد من يمر أولا', 6],
  // Two words, each with a joiner of no width inside.
  ['می\u200Cشود کتاب\u200Cها', 2],
  ['द्वारपाल तय करता है', 4],
  ['수문지기가 먼저 지나간다', 3],
  ['我们学习法律', 3],
  ['番人は門を開ける', 5],
  ['ผู้ดูแลประตู', 3],
  ['UNTOC 公约 of 2000', 4],
  ['', 0],
])('%s has %i words', (text, words) => {
  expect(Math.abs(countWords(text) - words)).toBeLessThanOrEqual(/[ก-๛぀-ヿ一-鿿]/.test(text) ? 1 : 0)
})

test('a word of Chinese in an English text does not change how the English is counted', () => {
  const english = 'Co-offenders of the U.S. case said so'
  expect(countWords(`${english} 公约`) - countWords('公约')).toBe(countWords(english))
})
