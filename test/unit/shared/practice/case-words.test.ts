import { expect, test } from 'vitest'
import { sentenceAt } from '../../../../shared/practice/case-words'

test('the sentence of a place is the one that the reader takes, not one that ends after a title or goes on through a chat', () => {
  const paragraphs = ['It rained.', 'On Monday Mr. Holm took her pass. she left. nobody saw her']
  const sentenceOf = (words: string) => {
    const start = paragraphs[1]?.indexOf(words) ?? -1
    return sentenceAt(paragraphs, { paragraph: 1, start, end: start + words.length })
  }
  expect(sentenceOf('Holm took')).toBe('On Monday Mr. Holm took her pass.')
  expect(sentenceOf('left')).toBe('she left.')
  expect(sentenceAt(paragraphs, { paragraph: 0, start: 3, end: 9 })).toBe('It rained.')
})
