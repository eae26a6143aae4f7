import type { Line } from './model'

/** What to write between two lines, after taking so many signs off the end of the first. */
export interface Joint {
  drop: number
  between: '' | ' '
}
export type JoinLines = (above: string, line: string) => Joint

const words = /\p{L}+(?:[-\u2010]\p{L}+)*/gu
const brokenWord = /(\p{L}+)([-\u2010\u2011\u00AD])$/u
const hyphens = new Set('-\u2010\u2011\u00AD')
/** The half of a word that a hyphen broke at a line's end, and the hyphen; null if none did. */
const brokenEnd = (text: string): RegExpExecArray | null =>
  hyphens.has(text.at(-1) ?? '') ? brokenWord.exec(text) : null
/** A hyphen before these hangs: the second half of the word comes after them (Vor- und Nachteile). */
const hanging = /^(?:und|oder|bzw|bis|sowie|and|or|to|et|ou|y|o|e|en|of|och|og|и|или)(?=\s)/u
/** Beginnings that keep their hyphen before a word that stands on its own: cross-border, co-offender. */
const prefixes = new Set(
  'anti co cross ex extra half inter intra macro mega meta micro multi neo non over post pre pro pseudo quasi re self semi sub super trans ultra un under well'.split(
    ' ',
  ),
)

/**
 * Gives the function that says how two lines are joined. A hyphen at a line's end goes if the text has the joined word
 * and not the hyphenated one; where it has neither, it goes unless both halves are words, as in cross-border.
 */
export function joinerFor(lines: readonly Line[]): JoinLines {
  const counts = new Map<string, number>()
  lines.forEach((line, at) => {
    const found = line.text.match(words) ?? []
    const before = lines[at - 1]
    const inner = found.slice(
      before !== undefined && brokenEnd(before.text) !== null ? 1 : 0,
      brokenEnd(line.text) !== null ? -1 : undefined,
    )
    for (const word of inner) {
      const key = word.toLowerCase().replaceAll('\u2010', '-')
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  })
  const count = (word: string): number => counts.get(word.toLowerCase()) ?? 0
  return (above, line) => {
    const [, before = '', hyphen] = brokenEnd(above) ?? []
    if (hyphen === undefined) return { drop: 0, between: isUnspacedJoint(above, line) ? '' : ' ' }
    if (hanging.test(line)) return { drop: 0, between: ' ' }
    const after = /^\p{L}+/u.exec(line)?.[0] ?? ''
    if (hyphen === '\u00AD') return { drop: 1, between: '' }
    if (!/^\p{Ll}/u.test(after)) return { drop: 0, between: '' }
    const [joined, hyphenated] = [count(before + after), count(`${before}-${after}`)]
    if (joined !== hyphenated) return { drop: joined > hyphenated ? 1 : 0, between: '' }
    const halves = count(after) > 0 && (count(before) > 0 || prefixes.has(before.toLowerCase()))
    return { drop: halves ? 0 : 1, between: '' }
  }
}

/** Chinese and Japanese go on without a space; so does what stands behind a slash or a dash that has none. */
function isUnspacedJoint(above: string, line: string): boolean {
  const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF60ー]/u
  if (unspaced.test(above.at(-1) ?? '') && unspaced.test(line.charAt(0))) return true
  return /\S[/—]$/.test(above) && /^https?:|\S[/]$/.test(above.split(' ').at(-1) ?? '')
}
