import { expect, test } from 'vitest'
import { readTags, tagsLike, withTag } from '../../../../renderer/cards/tag-words'

test('tags are read between spaces and commas, with or without their sign, each once', () => {
  expect(readTags(' exam, #law::penal exam ')).toEqual(['exam', 'law::penal'])
  expect(readTags(' , ')).toEqual([])
})

test('tags go on from the last word, and one that is written is offered no more', () => {
  const known = ['exam', 'law::penal', 'penalty']
  expect(tagsLike('pen', known, 8)).toEqual(['penalty', 'law::penal'])
  expect(tagsLike('penalty ', known, 8)).toEqual(['exam', 'law::penal'])
  expect(tagsLike('', known, 2)).toEqual(['exam', 'law::penal'])
})

test('a tag that is taken replaces the word that it was found by', () => {
  expect(withTag('exam pen', 'penalty')).toBe('exam penalty ')
  expect(withTag('', 'penalty')).toBe('penalty ')
  expect(withTag('exam ', 'penalty')).toBe('exam penalty ')
})
