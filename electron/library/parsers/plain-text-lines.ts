import { noReport, type Report } from './report'

/** A line of a plain text. */
export interface Line {
  /** without white space at its ends */
  text: string
  /** columns before it */
  indent: number
  /** column at which it ends: a Chinese, Japanese or Korean sign takes two */
  end: number
}

/** Lines with no empty line between them. */
export interface Chunk {
  lines: Line[]
  /** the page was turned before it */
  afterPage: boolean
}

const tabColumns = 8
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/g

/** Columns that a text takes in type of one width. */
export const columnsOf = (text: string): number =>
  text.length + (/[\u1100-\uFFFF]/.test(text) ? (text.match(wide)?.length ?? 0) : 0)

export function lineOf(raw: string): Line {
  const text = raw.trim()
  let indent = 0
  for (const sign of raw) {
    if (sign.trim() !== '') break
    if (sign === '\t') indent += tabColumns - (indent % tabColumns)
    else indent += sign === '\u3000' ? 2 : 1
  }
  return { text, indent, end: text === '' ? 0 : indent + columnsOf(text) }
}

/** The lines of a text one by one, so that a long one need not be held twice. */
export function* linesIn(text: string, report: Report = noReport): Generator<string> {
  for (let start = 0; start <= text.length;) {
    report(start / text.length)
    const end = text.indexOf('\n', start)
    yield text.slice(start, end < 0 ? text.length : end)
    if (end < 0) return
    start = end + 1
  }
}

/** A line of one sign, three times and more, that parts what is above from what is below. */
export const isRule = ({ text }: Line): boolean => /^([-=_*~#+━─═—–.·])(?:\s*\1){2,}$/.test(text)

/** A line of one sign, as it stands under a title. */
export const isUnderline = ({ text }: Line): boolean => /^([=\-~^*"'`+#._:])\1{2,}$/.test(text)
