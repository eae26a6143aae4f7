import { codePoint } from 'dingbat-to-unicode'

/** Fonts whose signs are no letters, whatever their codes say. */
const symbolFonts = new Set(['Symbol', 'Webdings', 'Wingdings', 'Wingdings 2', 'Wingdings 3'])

/** The sign that a code stands for in a font of symbols; empty if it has none that we know. */
export function symbolFor(font: string, code: number): string {
  // Word keeps them in the private area from F000 on.
  const inFont = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const found = codePoint(font, inFont)
  if (found !== undefined) return found.string
  const isPrivate = code >= 0xe000 && code <= 0xf8ff
  return isPrivate || symbolFonts.has(font) ? '' : String.fromCodePoint(code)
}

/** Words as they look in their font. */
export function wordsInFont(words: string, font: string): string {
  if (!symbolFonts.has(font)) return words
  return words.replace(/[^\s]/gu, (sign) => symbolFor(font, sign.codePointAt(0) ?? 0) || sign)
}
