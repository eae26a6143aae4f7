import type { Line } from './plain-text-lines'

export type MarkerKind = 'bullet' | '1' | 'a' | 'A' | 'i' | 'I'

/** What a line begins with that makes it an item of a list. */
export interface Marker {
  /** how it may be meant: a letter may be a Roman number too */
  readings: { kind: MarkerKind; value: number }[]
  /** as it is written: "-", "(a)", "12." */
  sign: string
  /** column at which the words begin */
  content: number
  /** the words */
  rest: string
}

const bullet = /^([-*•‣◦▪●○■□·–+]|o(?=\s\s))(\s+)(\S.*)$/s
/** Third in lists within lists; in some languages it is a word, too. */
const letterBullet = /^(o)(\s+)(\S.*)$/s
const letterBulletIndent = 10
const ordered = /^(\(?(\d{1,3}|[a-z]|[A-Z]|[ivxl]{2,6}|[IVXL]{2,6})[.)])(\s+)(\S.*)$/s
const digits: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 }

/** Null if a line is no item. */
export function markerOf({ text, indent }: Line): Marker | null {
  const found = bullet.exec(text) ?? (indent >= letterBulletIndent ? letterBullet.exec(text) : null)
  const [, sign, gap = '', rest = ''] = found ?? []
  if (sign !== undefined)
    return { readings: [{ kind: 'bullet', value: 0 }], sign, content: indent + sign.length + gap.length, rest }
  const [, number, body = '', space = '', words = ''] = ordered.exec(text) ?? []
  if (number === undefined) return null
  return { readings: readingsOf(body), sign: number, content: indent + number.length + space.length, rest: words }
}

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
