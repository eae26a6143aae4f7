import type { Element } from 'hast'
import { columnsOf, lineOf, type Line } from './plain-text-lines'
import { element } from './tree-edits'

const boxed = /^[|│┃║+┌├└╔╠╚]/
const border = /^[+|┌├└╔╠╚┬┴│║][-=+:|─═┬┼┴╪╬╤╧┤├│║┐┘╗╝╣╦╩\s]*[-=─═][-=+:|─═┬┼┴╪╬╤╧┤├│║┐┘╗╝╣╦╩\s]*$/

/**
 * The table that lines draw: rows of cells between strokes, parted by borders; a cell goes on over the lines between two
 * borders. Where there is no border but under the head, each line is a row. Null if it is no such drawing.
 */
export function tableOf(lines: readonly Line[]): Element | null {
  if (lines.length < 3 || !lines.every(({ text }) => boxed.test(text) && /[|│┃║+┐┤┘╗╣╝]$/.test(text))) return null
  const borders = lines.filter(({ text }) => border.test(text)).length
  if (borders === 0) return null
  const bounds = boundsOf(lines)
  if (bounds.length < 3) return null
  const rowPerLine = borders <= 3
  const rows: string[][][] = []
  let open: string[][] | null = null
  let head = 0
  for (const line of lines) {
    if (border.test(line.text)) {
      if (/=/.test(line.text) || (rowPerLine && head === 0 && rows.length === 1)) head = rows.length
      open = null
      continue
    }
    const cells = cellsOf(line, bounds)
    if (open === null || (rowPerLine && cells[0] !== '')) {
      open = cells.map(() => [])
      rows.push(open)
    }
    const row = open
    cells.forEach((cell, at) => cell !== '' && row[at]?.push(cell))
  }
  if (rows.length === 0 || rows.some((row) => row.length !== bounds.length - 1)) return null
  const tableRow = (row: string[][], tag: 'th' | 'td') =>
    element(
      'tr',
      row.map((cell) => element(tag, cell.length === 0 ? [] : [{ type: 'text', value: cell.join(' ') }])),
    )
  const [top, rest] = [rows.slice(0, head), rows.slice(head)]
  return element('table', [
    ...(top.length === 0
      ? []
      : [
          element(
            'thead',
            top.map((row) => tableRow(row, 'th')),
          ),
        ]),
    element(
      'tbody',
      rest.map((row) => tableRow(row, 'td')),
    ),
  ])
}

/** The lines within a box of one cell, which is drawn around words; null if lines are no such box. */
export function boxedLines(lines: readonly Line[]): Line[] | null {
  const [top, ...inner] = lines
  const bottom = inner.pop()
  if (top === undefined || bottom === undefined || inner.length === 0) return null
  if (!border.test(top.text) || !border.test(bottom.text) || boundsOf([top]).length !== 2) return null
  if (!inner.every(({ text }) => /^[|│┃║].*[|│┃║]$/.test(text))) return null
  return inner.map(({ text, indent }) => lineOf(' '.repeat(indent + 1) + text.slice(1, -1)))
}

/** Columns at which strokes stand in the border that has most of them. */
function boundsOf(lines: readonly Line[]): number[] {
  const all = lines.flatMap(({ text }) => (border.test(text) ? [placesOf(text, /[+|┬┼┴┌┐├┤└┘│╔╗╠╣╚╝╦╩╬║╪╤╧]/)] : []))
  return all.toSorted((a, b) => b.length - a.length)[0] ?? []
}

function placesOf(text: string, sign: RegExp): number[] {
  const places: number[] = []
  let column = 0
  for (const one of text) {
    if (sign.test(one)) places.push(column)
    column += columnsOf(one)
  }
  return places
}

/** The cells of a line by the columns of the strokes; by the strokes themselves where they stand elsewhere. */
function cellsOf({ text }: Line, bounds: readonly number[]): string[] {
  const strokes = placesOf(text, /[|│┃║]/)
  if (strokes.length === bounds.length) return splitAt(text)
  if (!bounds.every((place) => strokes.includes(place))) return splitAt(text)
  const cells: string[] = []
  let [column, cell] = [0, '']
  for (const one of text) {
    if (bounds.includes(column)) {
      if (column > 0) cells.push(cell.trim())
      cell = ''
    } else cell += one
    column += columnsOf(one)
  }
  return cells
}

const splitAt = (text: string): string[] =>
  text
    .split(/[|│┃║]/)
    .slice(1, -1)
    .map((cell) => cell.trim())

const code =
  /^(?:[$#%>]\s|>>>|\.{1,2}\/|[A-Z_]{2,}=|<\/?[a-z!?]|@\w|#(?:include|define|!)|\/\/|\/\*|(?:import|export|def|class|sudo|apt|apt-get|dpkg|git|cd|echo|cat|make)\s\S|(?:return|throw|break|continue)\b.*;$)|[{}\\]$|[)\]"'];$|=.*;$|[=!<>]=|[-=]>|\|\||&&|^\s*[)}\]]+[,;]?$|\w\(\)|^[\w.-]+\s*[:=]\s*["'{[(<\d$]/
/** A line that says where somebody is written to. */
const address = /^<\S+@\S+>$/
const gap = /\S {3,}\S|\S\t+\S/
const art = /[-=_~*+|\\/<>^v.:#[\](){}'`,]/g
const drawn = /[│┌┐└┘├┤┬┴┼─━█▀▄]|[-=]{3,}[>|+]|[|+]\s*[-=]{2,}|^[|\\/]\s|^\+\s+[-|+]|\s[|+\\/]$|<-{2,}/

/** How much lines look as if their columns meant something: as code, a table or a drawing. */
export function isDrawn(lines: readonly Line[], width: number): boolean {
  const justified = isJustified(lines, width)
  const telling = lines.filter(({ text }) => {
    if ((code.test(text) && !address.test(text)) || drawn.test(text)) return true
    if (!justified && gap.test(text.replace(/^\S{1,4}\s+/, ''))) return true
    const signs = text.match(art)?.length ?? 0
    // Counting letters takes long; where there are so few signs it is not needed.
    return signs * 4 > text.length && signs > (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0)
  }).length
  return telling * 2 >= lines.length && (lines.length > 1 || telling > 0)
}

/** Lines that were stretched to one width have gaps that mean nothing. */
function isJustified(lines: readonly Line[], width: number): boolean {
  const inner = lines.slice(0, -1)
  const flush = inner.filter(({ end }) => Math.abs(end - (inner[0]?.end ?? 0)) <= 1 && end >= width * 0.7)
  return inner.length > 0 && flush.length * 10 >= inner.length * 8
}

/** Lines as they stand, without what is before them all. */
export function preOf(lines: readonly { indent: number; text: string }[]): string {
  const margin = lines.reduce((least, line) => (line.text === '' ? least : Math.min(least, line.indent)), Infinity)
  return lines.map(({ text, indent }) => (text === '' ? '' : ' '.repeat(indent - margin) + text)).join('\n')
}
