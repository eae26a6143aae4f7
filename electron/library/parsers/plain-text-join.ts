import { linesIn } from './plain-text-lines'
import type { Layout } from './plain-text-layout'
import { noReport, type Report } from './report'

/** Makes one text of the lines of a paragraph. */
export type Join = (lines: readonly string[]) => string

const brokenWord = /(\p{L}[\p{L}\p{M}]*)([-\u2010\u00AD])$/u
const endsInHyphen = (text: string): boolean => '-\u2010\u00AD'.includes(text.at(-1) ?? ' ')
const unspacedEnd = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー，。、；：！？」』）】》\u3000]$/u
const joining = /^(?:and|or|to|und|oder|bis|et|ou|y|o|e|en|of|i|lub|и|или)\s/u

/**
 * Gives the function that joins two lines: with a space; without one between signs of a script that has none, or after
 * a hyphen. The hyphen goes if the text has the joined word elsewhere and not the hyphenated one (cross-border stays), or
 * neither and its lines were broken by a program.
 */
export function joinerOf(text: string, { hyphenated }: Layout, report = noReport): Join {
  const known = wordsAtEnds(text, report)
  /** The end of a line with what parts it from the next. */
  const joined = (above: string, line: string): string => {
    const [, before, hyphen] = endsInHyphen(above) ? (brokenWord.exec(above.slice(-60)) ?? []) : []
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
    if (
      above.endsWith('-') &&
      /[\p{L}\p{N}]-$/u.test(above.slice(-3)) &&
      /^[\p{L}\p{N}]/u.test(line) &&
      !joining.test(line)
    )
      return above
    // An address goes on after a stroke.
    if (above.endsWith('/') && /:\/\/\S*\/$/.test(above.slice(-200)) && /^\w/.test(line)) return above
    return unspacedEnd.test(above.slice(-2)) ? above : `${above} `
  }
  return (lines) => lines.map((line, at) => (at + 1 < lines.length ? joined(line, lines[at + 1] ?? '') : line)).join('')
}

/** So much of a long text is looked at for its words. */
const vocabularyUnits = 2_000_000

/** How often the words that lines break at stand in the text, joined and with their hyphen. */
function wordsAtEnds(text: string, report: Report): Map<string, number> {
  const wanted = new Map<string, number>()
  let before: string | null = null
  for (const line of linesIn(text, report)) {
    const after = before === null ? undefined : /^\s*(\p{Ll}[\p{L}\p{M}]*)/u.exec(line)?.[1]
    if (before !== null && after !== undefined) {
      wanted.set((before + after).toLowerCase(), 0)
      wanted.set(`${before}-${after}`.toLowerCase(), 0)
    }
    const end = line.slice(-60).trimEnd()
    before = endsInHyphen(end) ? (brokenWord.exec(end)?.[1] ?? null) : null
  }
  if (wanted.size > 0)
    for (const [word] of text.slice(0, vocabularyUnits).matchAll(/\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*/gu)) {
      report(1)
      const count = wanted.get(word.toLowerCase())
      if (count !== undefined) wanted.set(word.toLowerCase(), count + 1)
    }
  return wanted
}
