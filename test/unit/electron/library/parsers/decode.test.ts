import { expect, test } from 'vitest'
import { decodeText } from '../../../../../electron/library/parsers/decode'
import { AppError } from '../../../../../shared/errors'

const bytes = (...values: number[]) => Uint8Array.from(values)
const utf16 = (text: string, bigEndian: boolean) =>
  Uint8Array.from(
    [...`\uFEFF${text}`].flatMap((sign) => {
      const unit = sign.charCodeAt(0)
      return bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8]
    }),
  )
const codeOf = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    return error instanceof AppError ? error.code : error
  }
  return null
}

test('UTF-8 is read with and without its mark, and line ends become one', () => {
  expect(decodeText('a.txt', new TextEncoder().encode('\uFEFFé\r\nb\rc'))).toBe('é\nb\nc')
})

test('UTF-16 is read by its mark, in either order', () => {
  expect(decodeText('a.txt', utf16('Règle', false))).toBe('Règle')
  expect(decodeText('a.txt', utf16('Règle', true))).toBe('Règle')
})

test('bytes that are no text are refused, and so is a text without words', () => {
  expect(codeOf(() => decodeText('a.txt', bytes(0x50, 0x4b, 3, 4, 0, 0)))).toBe('file-not-text')
  expect(codeOf(() => decodeText('a.txt', bytes(0xe9, 0x74, 0xe9)))).toBe('file-not-text')
  expect(codeOf(() => decodeText('a.txt', bytes(0xff, 0xfe, 0x00, 0xd8)))).toBe('file-not-text')
  expect(codeOf(() => decodeText('a.txt', bytes(0x20, 0x0a)))).toBe('file-empty')
})
