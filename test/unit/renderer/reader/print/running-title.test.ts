import { expect, test } from 'vitest'
import { cssString } from '../../../../../renderer/reader/print/running-title'

test('a title is a string of the style sheet, whatever it holds', () => {
  expect(cssString('The act')).toBe('"The act"')
  expect(cssString('a "b" \\ c\nd')).toBe('"a \\22 b\\22  \\5c  c\\a d"')
})
