import { eld } from 'eld/extrasmall'

/** Three looks at a text are enough: at its beginning, which may be a licence in English, its middle and its end. */
const lookUnits = 1000
const looks = [0, 0.33, 0.66, 0.95]

/** Of the letters, so many must be of one script to tell a language by it. */
const scriptShare = 0.3

/**
 * The language that a text is probably in, as BCP 47; und if nothing tells. Chinese says in which signs it is written:
 * zh-Hans or zh-Hant.
 */
export function guessLanguage(text: string): string {
  const found = new Map<string, number>()
  for (const at of text.length <= lookUnits * 2 ? [0] : looks) {
    const start = Math.floor(text.length * at)
    const part = prose(text.slice(start, start + lookUnits * 2))
    const language = languageOf(part)
    if (language !== 'und') found.set(language, (found.get(language) ?? 0) + part.length)
  }
  const best = [...found].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 'und'
  return best === 'zh' ? `zh-${chineseScript(text.slice(0, scriptUnits))}` : best
}

/** Addresses, code words and figures are in no language. */
const prose = (text: string): string => text.replace(/\S*(?:[@/\\_=<>{}]|\w\.\w)\S*|\d+/gu, ' ')

function languageOf(text: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters < 3) return 'und'
  const share = (script: RegExp) => (text.match(script)?.length ?? 0) / letters
  // Kana are in every Japanese sentence, Hangul is Korean alone; what is left of Han signs is Chinese.
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > scriptShare / 3) return 'ja'
  if (share(/\p{Script=Hangul}/gu) > scriptShare) return 'ko'
  if (share(/\p{Script=Han}/gu) > scriptShare) return 'zh'
  if (share(/\p{Script=Hebrew}/gu) > scriptShare) return 'he'
  if (share(/\p{Script=Greek}/gu) > scriptShare) return 'el'
  const result = eld.detect(text)
  return result.language !== '' && result.isReliable() ? result.language : 'und'
}

/** So much is looked at to tell the two ways of writing Chinese. */
const scriptUnits = 20_000

/** Whether more signs stand only in the table of China's standard (GB 2312) or only in that of Taiwan's (Big5). */
function chineseScript(text: string): 'Hans' | 'Hant' {
  tables ??= { simplified: signsOf('gbk', [0xb0, 0xf7], 0xa1), traditional: signsOf('big5', [0xa4, 0xf9], 0x40) }
  let surplus = 0
  for (const sign of text.match(/\p{Script=Han}/gu) ?? [])
    surplus += Number(tables.traditional.has(sign)) - Number(tables.simplified.has(sign))
  return surplus > 0 ? 'Hant' : 'Hans'
}

let tables: { simplified: Set<string>; traditional: Set<string> } | null = null

/** The signs that a table of two bytes holds: rows from one first byte to another, columns from a second byte on. */
function signsOf(encoding: string, [firstRow, lastRow]: [number, number], firstColumn: number): Set<string> {
  const bytes: number[] = []
  for (let row = firstRow; row <= lastRow; row++)
    for (let column = firstColumn; column <= 0xfe; column++)
      if (column < 0x7f || column >= 0xa1) bytes.push(row, column)
  return new Set(new TextDecoder(encoding).decode(Uint8Array.from(bytes)))
}
