import { createIntl } from 'react-intl'
import { expect, test } from 'vitest'
import { moved } from '../../../../renderer/library/moved'
import { areFilesMeant, fileOfPasted, titleOfPasted } from '../../../../renderer/library/pasted'
import { publishedWords } from '../../../../renderer/library/published-words'
import { longStep, secondsLeft } from '../../../../renderer/library/seconds-left'

test('a page changes places with its neighbour, and stays at the ends', () => {
  expect(moved(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c'])
  expect(moved(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c'])
})

test('what is left is told by how fast it went, once that says something', () => {
  expect(secondsLeft(0.5, 10_000)).toBe(10)
  expect(secondsLeft(0.999, 10_000)).toBe(1)
  expect(secondsLeft(0.5, 300)).toBeNull()
  expect(secondsLeft(0, 10_000)).toBeNull()
})

test('a step that takes long says for how long, others do not', () => {
  expect(longStep(0)).toBeNull()
  expect(longStep(999)).toBeNull()
  expect(longStep(1000)).toBe(1)
  expect(longStep(12_900)).toBe(12)
})

test('a date is said as far as it is known', () => {
  const intl = createIntl({ locale: 'en-GB' })
  expect(publishedWords(intl, '2019')).toBe('2019')
  expect(publishedWords(intl, '2019-05')).toBe('May 2019')
  expect(publishedWords(intl, '2019-05-01')).toBe('1 May 2019')
})

test('pasted words are called by their first line if it is short, and keep the code of the page they are from', async () => {
  expect(titleOfPasted('\n  On piracy \n\nLong ago.')).toBe('On piracy')
  expect(titleOfPasted('word '.repeat(60))).toBe('')
  const plain = fileOfPasted({ text: 'Words', html: '' }, 'A/B: "why?"')
  expect(plain.name).not.toMatch(/[\\/:*?"<>|]/)
  expect(plain.name).toMatch(/^A B.*\.txt$/)
  expect(await plain.text()).toBe('Words')
  const page = fileOfPasted({ text: 'Wörter', html: '<p>Wörter</p>' }, 'T')
  expect(page.name).toBe('T.html')
  expect(await page.text()).toContain('<p>Wörter</p>')
})

test('words from a word processor are pasted as words, though it puts a picture of them beside them', () => {
  const words = { text: 'Long ago.', html: '<p>Long ago.</p>' }
  expect(areFilesMeant(['image.png'], words)).toBe(false)
  expect(areFilesMeant([], words)).toBe(false)
})

test('files that were copied are meant, whatever stands beside them', () => {
  expect(areFilesMeant(['reader.pdf'], { text: 'reader.pdf', html: '<a href="reader.pdf">reader.pdf</a>' })).toBe(true)
  expect(areFilesMeant(['photo.png'], { text: 'photo.png', html: '' })).toBe(true)
  expect(areFilesMeant(['image.png'], { text: '', html: '<img src="https://example.org/a.png">' })).toBe(true)
})
