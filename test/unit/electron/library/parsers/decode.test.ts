import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { decodeText } from '../../../../../electron/library/parsers/decode'
import { guessLanguage } from '../../../../../electron/library/parsers/language'
import { encodings } from '../../../../../shared/encodings'
import { AppError } from '../../../../../shared/errors'

const bytes = (...values: number[]) => Uint8Array.from(values)
const read = (from: Uint8Array, { chosen = null, declared }: { chosen?: string | null; declared?: string } = {}) =>
  decodeText({ fileName: 'a.txt', bytes: from, encoding: chosen }, declared)
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
const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

test('UTF-8 is read with and without its mark, and line ends become one', () => {
  expect(read(new TextEncoder().encode('\uFEFFé\r\nb\rc'))).toEqual({
    text: 'é\nb\nc',
    encoding: 'utf-8',
    warnings: [],
  })
})

test('a long file is read part by part, and neither a line end nor a letter is parted', () => {
  for (const filler of [3_999_998, 3_999_999, 4_000_000]) {
    const { text } = read(new TextEncoder().encode(`${'a'.repeat(filler)}\r\né\rb`))
    expect(text.slice(filler)).toBe('\né\nb')
  }
})

test('UTF-16 is read by its mark, in either order', () => {
  expect(read(utf16('Règle', false)).text).toBe('Règle')
  expect(read(utf16('Règle', true)).text).toBe('Règle')
})

test('bytes that are no text are refused, and so is a text without words', () => {
  expect(codeOf(() => read(bytes(0x50, 0x4b, 3, 4, 0, 0)))).toBe('file-not-text')
  expect(codeOf(() => read(bytes(0xff, 0xfe, 0x00, 0xd8)))).toBe('file-not-text')
  expect(codeOf(() => read(Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251)))).toBe('file-not-text')
  expect(codeOf(() => read(bytes(0x20, 0x0a)))).toBe('file-empty')
  expect(codeOf(() => read(bytes()))).toBe('file-empty')
})

test('a letter of another encoding in UTF-8 is a hole, and is told', () => {
  const text = new TextEncoder().encode('Überall, où l’été a passé, il reste une clé. ')
  const { text: shown, encoding, warnings } = read(Uint8Array.from([...text, 0xe9, 0x20, ...text]))
  expect(encoding).toBe('utf-8')
  expect(shown).toContain('clé. \uFFFD Überall')
  expect(warnings).toEqual([{ code: 'odd-bytes', count: 1 }])
})

describe('what the file declares', () => {
  const cafe = latin1('<p>Un caf\xe9 \xe0 la cr\xe8me')
  test('is taken where the bytes do not say otherwise, by any label', () => {
    expect(read(cafe, { declared: 'ISO-8859-1' })).toEqual({
      text: '<p>Un café à la crème',
      encoding: 'windows-1252',
      warnings: [],
    })
    expect(read(latin1('<p>\xcf\xf0\xe8'), { declared: 'CP1251' }).text).toBe('<p>При')
  })
  test('is not believed against UTF-8, nor where it cannot be', () => {
    expect(read(new TextEncoder().encode('<p>café'), { declared: 'latin1' }).text).toBe('<p>café')
    expect(read(cafe, { declared: 'utf-8' }).text).toContain('café')
    expect(read(cafe, { declared: 'no such encoding' }).text).toContain('café')
  })
})

test('what the learner chose is taken, and no more guessed', () => {
  const russian = latin1('\xcf\xf0\xe8\xe2\xe5\xf2')
  expect(read(russian, { chosen: 'windows-1251' })).toEqual({ text: 'Привет', encoding: 'windows-1251', warnings: [] })
  expect(read(russian, { chosen: 'iso-8859-1x' }).encoding).not.toBe('iso-8859-1x')
})

test('each encoding that can be chosen has a decoder here, under the same name', () => {
  for (const { name } of encodings) expect(new TextDecoder(name).encoding).toBe(name)
})

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../../fixtures/texts', name), 'utf8'))

// Sentences of our own, turned into bytes by Python's codecs.
const encoded = z
  .array(z.object({ language: z.string(), encoding: z.string(), text: z.string(), base64: z.string() }))
  .parse(fixture('encoded.json'))
test.each(encoded)('$language in $encoding is told from one sentence', ({ encoding, text, base64 }) => {
  const found = read(new Uint8Array(Buffer.from(base64, 'base64')))
  // Vietnamese has its tone marks apart there.
  expect(found.text.normalize('NFC')).toBe(text)
  expect(found.warnings).toEqual(encoding.startsWith('utf-16') ? [] : [{ code: 'encoding-guessed', count: 1 }])
})

// Passages of about 200 letters of our own, in UTF-8, UTF-16 and what came before, by the same codecs.
const passages = z
  .array(z.object({ language: z.string(), text: z.string(), bytes: z.record(z.string(), z.string()) }))
  .parse(fixture('encoded-passages.json'))
const rows = passages.flatMap(({ language, text, bytes: all }) =>
  Object.entries(all).map(([encoding, base64]) => ({ language, encoding, text, base64 })),
)
test.each(rows)('a passage in $language is read in $encoding, and its language told', ({ language, text, base64 }) => {
  const found = read(new Uint8Array(Buffer.from(base64, 'base64')))
  expect(found.text).toBe(text)
  expect(guessLanguage(found.text)).toBe(language)
})
