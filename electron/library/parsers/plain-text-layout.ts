import { isPageEnd } from './plain-text-pages'
import { lineOf, linesIn, type Line } from './plain-text-lines'
import { noReport } from './report'

/** How a plain text is set, as its lines tell. */
export interface Layout {
  /** column at which its lines are broken; null if each line is a paragraph */
  width: number | null
  /** columns before its running text */
  body: number
  /** its lines end in words that were broken by a program */
  hyphenated: boolean
}

/** Beyond this many columns nobody breaks lines by hand or by rule. */
const widestBreak = 110
/** Nor does a line of more columns say at which others are broken: it is a paragraph of its own. */
const widestLine = 160
const narrowestBreak = 20

/** Measures a text: one look at each of its lines. */
export function layoutOf(text: string, report = noReport): Layout {
  const ends = new Uint32Array(widestLine + 1)
  const indents = new Map<number, number>()
  let lines = 0
  let [inner, stopped] = [0, 0]
  let hyphens = 0
  let last: Line | null = null
  for (const raw of linesIn(text, report)) {
    if (isPageEnd(raw)) continue
    const line = lineOf(raw)
    if (line.text === '') {
      last = null
      continue
    }
    if (line.end <= widestLine) {
      lines += 1
      ends[line.end] = (ends[line.end] ?? 0) + 1
    }
    if (/\p{L}[-‐]$/u.test(line.text)) hyphens += 1
    if (last !== null && last.end >= 40) {
      inner += 1
      // A line that is a paragraph ends where a sentence does.
      if (/[.!?:;。！？；：]["”»’'）)]?$/.test(last.text)) stopped += 1
      if (last.end >= 50 && last.indent === line.indent)
        indents.set(line.indent, (indents.get(line.indent) ?? 0) + line.text.length)
    }
    last = line
  }
  const width = percentile(ends, lines, 0.9)
  const broken = width >= narrowestBreak && width <= widestBreak && stopped * 2 < inner
  return { width: broken ? width : null, body: bodyIndent(indents), hyphenated: hyphens >= 10 && hyphens * 25 > lines }
}

function percentile(counts: Uint32Array, all: number, share: number): number {
  let seen = 0
  for (let value = 0; value < counts.length; value++) {
    seen += counts[value] ?? 0
    if (seen > all * share) return value
  }
  return counts.length
}

/** Running text that is set in by most of what there is; 0 if it is not. */
function bodyIndent(indents: Map<number, number>): number {
  const all = [...indents.values()].reduce((sum, signs) => sum + signs, 0)
  // What stands further in than the text belongs to lists and quotations: the least indent with a good share is the text's.
  const body = [...indents].toSorted(([a], [b]) => a - b).find(([, signs]) => signs * 10 >= all)
  return body?.[0] ?? 0
}
