/*
 * What a sign of a PDF's font means as text.
 */

/** Ligatures and the shaped forms of Arabic letters stand for letters; superscripts, which NFKC would lower, don't. */
const shaped = /[\uFB00-\uFB06\uFB13-\uFB17\uFB1D-\uFDFF\uFE70-\uFEFC]/u
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const meaningless = /^[\u0000-\u001F\u007F-\u009F\uE000-\uF8FF\uFFFD\uFFFE\uFFFF\u{F0000}-\u{10FFFD}]$/u

/** Dingbats by which word processors mark items, in the private area where symbol fonts lie. */
const symbols: Record<string, string> = {
  '\uF0B7': '•',
  '\uF0A7': '▪',
  '\uF0D8': '➢',
  '\uF0FC': '✓',
  '\uF06F': 'o',
  '\uF02D': '−',
  '\uF0E0': '→',
  '\uF0B0': '°',
  '\uF0D7': '·',
  '\uF020': ' ',
  '\u0083': '',
  '\u0088': '•',
}

const charactersByGlyph = new Map<string, string | null>()

/** Characters for a glyph; null if nobody can say which. Asked millions of times about a few signs. */
export function charactersOf(unicode: string): string | null {
  const known = charactersByGlyph.get(unicode)
  if (known !== undefined) return known
  const characters = readCharacters(unicode)
  charactersByGlyph.set(unicode, characters)
  return characters
}

function readCharacters(unicode: string): string | null {
  const known = symbols[unicode]
  if (known !== undefined) return known
  if (unicode === '') return ''
  if (meaningless.test(unicode)) return null
  const plain = shaped.test(unicode) ? unicode.normalize('NFKC') : unicode
  // Signs are gathered from left to right, and right-to-left words turned round as a whole.
  return plain.length > 1 && isRightToLeft(plain) ? [...plain].toReversed().join('') : plain
}

const leftwardScripts = '\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}'
/** A letter that is written from right to left, in a regular expression; the digits of its script run to the right. */
export const leftwardLetter = `(?!\\p{N})[${leftwardScripts}]`
const leftward = new RegExp(leftwardLetter, 'u')
const firstLeftward = 0x590

export function isRightToLeft(text: string): boolean {
  // Asked of every word: most have no letter that far up.
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= firstLeftward) return leftward.test(text)
  return false
}

/** Scripts that have no spaces between words. */
export const isUnspaced = (character: string): boolean =>
  // Asked of every two words: most end in a letter far under these.
  character >= '\u2015' &&
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，．：；？！（）「」『』【】〈〉《》〔〕・ー…―　]/u.test(
    character,
  )

/** Accents that some fonts draw by themselves, over or under the letter that comes next. */
const accents: Record<string, string> = {
  '`': '\u0300',
  '´': '\u0301',
  '^': '\u0302',
  ˆ: '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '¯': '\u0304',
  ˉ: '\u0304',
  '˘': '\u0306',
  '˙': '\u0307',
  '¨': '\u0308',
  '˚': '\u030A',
  '˝': '\u030B',
  ˇ: '\u030C',
  '¸': '\u0327',
  '˛': '\u0328',
}

/** The letter with the accent before it; null if it was none, or no letter follows. */
export function accented(accent: string, letter: string): string | null {
  const mark = accents[accent] ?? (/^\p{M}$/u.test(accent) ? accent : undefined)
  if (mark === undefined || !/^\p{L}/u.test(letter)) return null
  const [first = '', ...rest] = letter
  const base = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first
  return (base + mark).normalize('NFC') + rest.join('')
}

/** Dots or a line between a heading and the number of its page, in a list of contents. */
export const leaders = /\.{4,}|(?:\. ){3,}|…{2,}|(?:· ?){4,}|_{6,}/u
