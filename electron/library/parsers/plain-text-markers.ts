import { columnsOf, type Line } from './plain-text-lines'

export type MarkerKind = 'bullet' | '1' | 'a' | 'A' | 'i' | 'I'

/** What a line begins with that makes it an item of a list. */
export interface Marker {
  /** how it may be meant: a letter may be a Roman number too */
  readings: { kind: MarkerKind; value: number }[]
  /** as it is written: "-", "(a)", "12." */
  sign: string
  /** the sign with what parts it from the words */
  lead: string
  /** column at which the words begin */
  content: number
  /** the words */
  rest: string
}

const bullet = /^([-*•‣◦▪●○■□·–+]|o(?=\s\s))(\s+)(\S.*)$/s
/** Of these the words of Chinese and Japanese items follow without a space. */
const closeBullet = /^([・•●○■□◆◇▪◦‣])(\s*)([\p{L}\p{N}「『《“（(].*)$/su
/** Third in lists within lists; in some languages it is a word, too. */
const letterBullet = /^(o)(\s+)(\S.*)$/s
const letterBulletIndent = 10
const ordered = /^(\(?(\d{1,3}|[a-z]|[A-Z]|[ivxl]{2,6}|[IVXL]{2,6})[.)])(\s+)(\S.*)$/s
/** "1、", "（１）" and "١." */
const elsewhere =
  /^((?:[(（]([\d\uFF10-\uFF19]{1,3})[)）]|([\d\uFF10-\uFF19]{1,3})[、．）])(?!\p{N})|([\u0660-\u0669\u06F0-\u06F9]{1,3})[-.)](?=\s))(\s*)(\S.*)$/su
const digits: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 }

/** Null if a line is no item. */
export function markerOf({ text, indent }: Line): Marker | null {
  const found =
    bullet.exec(text) ?? closeBullet.exec(text) ?? (indent >= letterBulletIndent ? letterBullet.exec(text) : null)
  const [, sign, gap = '', rest = ''] = found ?? []
  if (sign !== undefined)
    return {
      readings: [{ kind: 'bullet', value: 0 }],
      sign,
      content: indent + columnsOf(sign + gap),
      lead: sign + gap,
      rest,
    }
  const [, number, body = '', space = '', words = ''] = ordered.exec(text) ?? []
  if (number === undefined) return otherMarkerOf(text, indent)
  const content = indent + number.length + space.length
  return { readings: readingsOf(body), sign: number, content, lead: `${number} `, rest: words }
}

function otherMarkerOf(text: string, indent: number): Marker | null {
  const [, sign, inBrackets, wide, eastern, gap = '', rest = ''] = elsewhere.exec(text) ?? []
  if (sign === undefined) return null
  const value = Number(toAsciiDigits(inBrackets ?? wide ?? eastern ?? ''))
  const content = indent + columnsOf(sign + gap)
  return { readings: [{ kind: '1', value }], sign, content, lead: sign + gap, rest }
}

/** Of a digit in any of the four rows the value is its place in the row. */
const toAsciiDigits = (digitsOfAny: string): string =>
  digitsOfAny.replace(/\D/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))

function readingsOf(body: string): Marker['readings'] {
  if (/^\d/.test(body)) return [{ kind: '1', value: Number(body) }]
  const low = body.toLowerCase()
  const upper = low !== body
  const roman = /^(?:x{0,3}|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(low) ? romanValue(low) : null
  return [
    ...(body.length === 1 ? [{ kind: upper ? ('A' as const) : ('a' as const), value: low.charCodeAt(0) - 96 }] : []),
    ...(roman === null ? [] : [{ kind: upper ? ('I' as const) : ('i' as const), value: roman }]),
  ]
}

function romanValue(low: string): number {
  const values = [...low].map((sign) => digits[sign] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}
