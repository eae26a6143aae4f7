import type { TextBlock } from './blocks-model'
import type { DocumentStyle } from './document-style'
import { beginsWithBullet, markersOf } from './markers'
import type { Column, Line } from './model'
import { leaders } from './signs'

/** Where the lines of a column begin and end. */
interface Edges {
  left: number
  right: number
  rtl: boolean
}

/** Roles of the file's structure that say that lines belong together, or don't. */
const paragraphRoles = new Set([
  'P',
  'H',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'Title',
  'LBody',
  'Caption',
  'Note',
  'BlockQuote',
  'TOCI',
  'TD',
  'TH',
  'LI',
])

/** Puts lines that follow each other in a column into paragraphs. */
export function paragraphsOf(lines: readonly Line[], column: Column, style: DocumentStyle): TextBlock[] {
  const edges = edgesOf(column)
  const groups: Line[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    if (group !== undefined && !isBreak(group, line, edges, style)) group.push(line)
    else groups.push([line])
  }
  return groups.map((group) => blockWithin(group, edges))
}

const indentOf = (line: Line, { left, right, rtl }: Edges): number => (rtl ? right - line.x1 : line.x0 - left)
const roomOf = (line: Line, { left, right, rtl }: Edges): number => (rtl ? line.x0 - left : right - line.x1)

function edgesOf({ lines, x0, x1 }: Column): Edges {
  const rtl = lines.filter((line) => line.rtl).length * 2 > lines.length
  return {
    left: usual(
      lines.map((line) => line.x0),
      x0,
      rtl,
    ),
    right: usual(
      lines.map((line) => line.x1),
      x1,
      !rtl,
    ),
    rtl,
  }
}

/** The edge at which many lines stop; where none is common, the outermost. */
function usual(values: readonly number[], outermost: number, isEnd: boolean): number {
  if (!isEnd) return outermost
  const counts = new Map<number, number>()
  for (const value of values) counts.set(Math.round(value / 2), (counts.get(Math.round(value / 2)) ?? 0) + 1)
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1])
  return best !== undefined && best[1] >= 3 && best[1] >= values.length * 0.25 ? best[0] * 2 : outermost
}

/** A note at the foot of the page begins with its mark. */
const beginsRaised = ({ segments }: Line): boolean => segments[0]?.pieces[0]?.shift === 1

const endsSentence = (text: string): boolean => /[.!?:;。！？؟：；][)\]"'”’»」』]*$/u.test(text)
const startsLower = (text: string): boolean => /^[\p{Ll}]/u.test(text)

function isBreak(group: readonly Line[], line: Line, edges: Edges, style: DocumentStyle): boolean {
  const above = group.at(-1)
  const [first] = group
  if (above === undefined || first === undefined) return true
  if (
    above.tag !== null &&
    line.tag !== null &&
    paragraphRoles.has(above.tag.role) &&
    paragraphRoles.has(line.tag.role)
  )
    return above.tag.element !== line.tag.element
  if (leaders.test(above.text) && /\d$|[ivx]$/.test(above.text)) return true
  const lead = line.y - above.y
  const usualLead = style.leading(Math.max(line.size, above.size))
  if (above.mono && line.mono) return lead > usualLead * 2.6
  if (above.mono !== line.mono && first.mono) return true
  const ratio = line.size / above.size
  if (ratio > 1.09 || ratio < 0.92) return true
  if (lead > usualLead * 1.3 && lead - usualLead > 1.5) return true
  if (line.mono && lead > usualLead * 1.1) return true
  if (beginsWithBullet(line.text)) return true
  if (line.size < style.size * 0.97 && beginsRaised(line)) return true
  return breaksByPlace(group, above, first, line, edges, style)
}

/** Whether a line begins a paragraph though it stands no further down than others. */
function breaksByPlace(
  group: readonly Line[],
  above: Line,
  first: Line,
  line: Line,
  edges: Edges,
  style: DocumentStyle,
): boolean {
  const step = indentOf(line, edges) - indentOf(above, edges)
  const isHead = above.size > style.size * 1.12 || (above.bold && line.bold)
  const short = isCutShort(group, above, line, edges)
  const hangs = group.length > 1 && indentOf(group[1] ?? line, edges) - indentOf(first, edges) > line.size * 0.6
  const marked = markersOf(line.text).length > 0
  if (isHead && !above.mono) return /^(?:\d+\.)+\d*\s/.test(line.text) || (marked && short)
  if (above.bold !== line.bold && short) return true
  if (marked && (short || Math.abs(step) > 3 || markersOf(first.text).length > 0)) {
    // A line that happens to begin with a number: the one above is full, and both stand in the same place.
    return short || Math.abs(indentOf(line, edges) - indentOf(first, edges)) <= 3
  }
  if (step > line.size * 0.6 && step < line.size * 6) {
    if (hangs || (group.length === 1 && markersOf(first.text).length > 0)) return false
    if (short && endsSentence(above.text)) return true
    return style.indents ? endsSentence(above.text) || !startsLower(line.text) : false
  }
  // Back to the edge from lines that hang: the next entry.
  if (step < -line.size * 0.6 && hangs) return true
  if (step < -line.size * 0.6 && group.length > 1 && !startsLower(line.text)) return true
  if (!short) return false
  return endsSentence(above.text) || !startsLower(line.text)
}

/** Whether the first word of a line had room at the end of the one above: the writer ended that one. */
function isCutShort(group: readonly Line[], above: Line, line: Line, edges: Edges): boolean {
  const words = line.text.split(' ')
  const width = (line.x1 - line.x0) * ((words[0] ?? '').length / Math.max(line.text.length, 1))
  const room = roomOf(above, edges)
  if (room < width + line.size * 0.6) return false
  // A block with its own right edge: its lines stop together.
  const end = (one: Line) => roomOf(one, edges)
  const before = group.at(-2)
  if (before !== undefined && Math.abs(end(before) - end(above)) < 2 && Math.abs(end(line) - end(above)) < 2)
    return false
  return true
}

/** Lines of a column as one block. */
export const blockOf = (lines: Line[], column: Column): TextBlock => blockWithin(lines, edgesOf(column))

function blockWithin(lines: Line[], edges: Edges): TextBlock {
  const [first] = lines
  const last = lines.at(-1)
  if (first === undefined || last === undefined) throw new RangeError('a block has a line')
  const others = lines.length > 1 ? lines.slice(1) : lines
  return {
    kind: first.mono && lines.every(({ mono }) => mono) ? 'pre' : 'paragraph',
    lines,
    text: lines.map(({ text }) => text).join(' '),
    firstIndent: indentOf(first, edges),
    indent: Math.min(...others.map((line) => indentOf(line, edges))),
    room: roomOf(last, edges),
    level: 0,
    marker: null,
    continues: false,
  }
}
