import { linesIn } from './plain-text-lines'
import type { Layout } from './plain-text-layout'

/** Makes one text of the lines of a paragraph. */
export type Join = (lines: readonly string[]) => string

const brokenWord = /(\p{L}[\p{L}\p{M}]*)([-\u2010\u00AD])$/u
const unspacedEnd = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー，。、；：！？」』）】》\u3000]$/u
const joining = /^(?:and|or|to|und|oder|bis|et|ou|y|o|e|en|of|i|lub|и|или)\s/u

/**
 * Gives the function that joins two lines: with a space; without one between signs of a script that has none, or after
 * a hyphen. The hyphen goes if the text has the joined word elsewhere and not the hyphenated one (cross-border stays), or
 * neither and its lines were broken by a program.
 */
export function joinerOf(text: string, { hyphenated }: Layout): Join {
  const known = wordsAtEnds(text)
  /** The end of a line with what parts it from the next. */
  const joined = (above: string, line: string): string => {
    const [, before, hyphen] = brokenWord.exec(above) ?? []
    const after = /^\p{Ll}[\p{L}\p{M}]*/u.exec(line)?.[0]
    if (before !== undefined && after !== undefined && !joining.test(line)) {
      const whole = known.get((before + after).toLowerCase()) ?? 0
      const parted = known.get(`${before}-${after}`.toLowerCase()) ?? 0
      const undone =
        hyphen === '\u00AD' ||
        (whole > 0 ? parted === 0 || whole > parted * 2 : parted === 0 && (hyphenated || hyphen === '\u2010'))
      return undone ? above.slice(0, -1) : above
    }
    // What was written with a hyphen ("Pre-Depends", "UTF-8"), unless it is one of two with the same end ("pre- and post-").
    if (/[\p{L}\p{N}]-$/u.test(above) && /^[\p{L}\p{N}]/u.test(line) && !joining.test(line)) return above
    // An address goes on after a stroke.
    if (/:\/\/\S*\/$/.test(above) && /^\w/.test(line)) return above
    return unspacedEnd.test(above) ? above : `${above} `
  }
  return (lines) => lines.map((line, at) => (at + 1 < lines.length ? joined(line, lines[at + 1] ?? '') : line)).join('')
}

/** How often the words that lines break at stand in the text, joined and with their hyphen. */
function wordsAtEnds(text: string): Map<string, number> {
  const wanted = new Map<string, number>()
  let before: string | null = null
  for (const line of linesIn(text)) {
    const after = /^\s*(\p{Ll}[\p{L}\p{M}]*)/u.exec(line)?.[1]
    if (before !== null && after !== undefined) {
      wanted.set((before + after).toLowerCase(), 0)
      wanted.set(`${before}-${after}`.toLowerCase(), 0)
    }
    before = brokenWord.exec(line.trimEnd().slice(-60))?.[1] ?? null
  }
  if (wanted.size > 0)
    for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*/gu)) {
      const count = wanted.get(word.toLowerCase())
      if (count !== undefined) wanted.set(word.toLowerCase(), count + 1)
    }
  return wanted
}
