import type { DocumentStyle } from './document-style'
import type { Column, Line, Piece } from './model'

/** Notes are set smaller than the text by at least this share. */
const smaller = 0.94
const sign = /^(?:\d{1,3}|[*∗†‡§¶#]{1,3})[.)]?$/u

/**
 * The index of the line with which the notes at the foot of a column begin: small print down to the column's end, in which a line begins with a mark,
 * or that is ruled off from the text. Null if it has none.
 * @param isAlone the page has other columns, with text in them: then a column may be nothing but notes
 */
export function footOf(column: Column, style: DocumentStyle, isAlone: boolean): number | null {
  const { lines, separators } = column
  const isSmall = (line: Line | undefined) =>
    line !== undefined && !line.mono && line.size < style.size * smaller && line.segments[0]?.table === null
  let from = lines.length
  while (isSmall(lines[from - 1])) from -= 1
  const ruled = lines.findIndex(
    (line, at) => at >= from && separators.some((y) => y < line.y && y > (lines[at - 1]?.y ?? -Infinity)),
  )
  const start = ruled >= 0 ? ruled : from
  if (start === lines.length) return footOfOneSize(column)
  const isRuledOff = ruled >= 0 || separators.some((y) => y < (lines[start]?.y ?? 0) && y > (lines[start]?.y ?? 0) - 30)
  if (start === 0 && !isAlone && !isRuledOff) return null
  // Small print of another kind may stand over the first mark, unless a rule parts it off.
  const marked = lines.findIndex((line, at) => at >= start && markOf(line) !== null)
  if (isRuledOff && start > 0) return start
  return marked < 0 ? null : isRuledOff ? start : marked
}

/** Notes in the size of the text: under a rule, and begun by a raised mark. */
function footOfOneSize({ lines, separators }: Column): number | null {
  const last = Math.max(...separators.filter((y) => y > (lines[0]?.y ?? Infinity)))
  const from = lines.findIndex(({ y }) => y > last)
  const first = lines[from]
  return first !== undefined && markOf(first)?.shift === 1 ? from : null
}

/** The mark that a line of a foot begins with: raised, or a number or sign alone; null if it begins with none. */
export function markOf(line: Line): Piece | null {
  const first = line.segments[0]?.pieces[0]
  return first !== undefined && sign.test(first.text) ? first : null
}

/** The number or sign of a mark. */
export const numberOf = ({ text }: Piece): string => text.replace(/[.)]$/, '')

/** The raised marks of a column to which its notes, or those of another column of the page, may belong. */
export const raisedIn = ({ lines }: Column): Piece[] =>
  lines.flatMap((line) =>
    line.segments.flatMap(({ pieces }) =>
      pieces.filter(({ shift, text }, at) => shift === 1 && at > 0 && sign.test(text)),
    ),
  )

/** Marks that stand under each other differ by no more than this, in points. */
const sameEdge = 4

/**
 * Parts the lines of a foot where a note begins. A number at the beginning of a line that isn't raised, and doesn't stand
 * under the mark before and follow it, is a number in a sentence.
 */
export function notesIn(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = []
  let before: { value: number; x0: number } | null = null
  for (const line of lines) {
    const mark = markOf(line)
    const value = mark === null || !/^\d/.test(mark.text) ? null : Number.parseInt(mark.text, 10)
    const isNext = before !== null && value === before.value + 1 && Math.abs(line.x0 - before.x0) <= sameEdge
    const begins = mark !== null && (mark.shift === 1 || value === null || before === null || isNext)
    const group = groups.at(-1)
    if (group === undefined || begins) groups.push([line])
    else group.push(line)
    if (begins && value !== null) before = { value, x0: line.x0 }
  }
  return groups
}
