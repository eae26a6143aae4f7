import type { Marker } from './blocks-model'

const bullets = /^([•‣◦▪▫●○■□◆◇➢➤►▶✓✔⁃∙·–—\-*★☞➔→o])(?=\s|$)\s*(?=\S)/u
const numbers = /^(?:\((\d{1,3}|[a-zA-Z]|[ivxIVX]{1,6})\)|(\d{1,3}|[a-zA-Z]|[ivxIVX]{1,6})[.)])(?=\s)\s*(?=\S)/u
const circled = /^([①-⑳])\s*(?=\S)/u
const romans = [
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
  'xvi',
  'xvii',
  'xviii',
  'xix',
  'xx',
]

/** How the beginning of a line may be meant as an item's mark: a letter may be a Roman number too. Empty if it is none. */
export function markersOf(text: string): Marker[] {
  const bullet = bullets.exec(text)
  if (bullet !== null) return [{ kind: 'bullet', value: 0, sign: bullet[0] }]
  const ring = circled.exec(text)
  if (ring?.[1] !== undefined) return [{ kind: '1', value: (ring[1].codePointAt(0) ?? 0x2460) - 0x245f, sign: ring[0] }]
  const found = numbers.exec(text)
  const words = found?.[1] ?? found?.[2]
  if (found === null || words === undefined) return []
  const sign = found[0]
  if (/^\d/.test(words)) return [{ kind: '1', value: Number(words), sign }]
  const lower = words.toLowerCase()
  const isUpper = lower !== words
  const roman = romans.indexOf(lower) + 1
  const letter = words.length === 1 ? lower.charCodeAt(0) - 96 : 0
  return [
    ...(letter > 0 ? [{ kind: isUpper ? ('A' as const) : ('a' as const), value: letter, sign }] : []),
    ...(roman > 0 ? [{ kind: isUpper ? ('I' as const) : ('i' as const), value: roman, sign }] : []),
  ]
}

export const beginsWithBullet = (text: string): boolean => /^[•‣◦▪▫●○■□◆◇➢➤►▶✓✔⁃∙]\s*\S/u.test(text)
