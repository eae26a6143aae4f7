import type { ExportedCard } from './exported'
import { cellsOf } from './columns'
import { deckName } from './deck-path'
import { tagsCell } from './tags'

/** Columns of the file. */
export const cardColumns = ['guid', 'type', 'deck', 'tags', 'front', 'back', 'extra', 'options'] as const

/** The head of a table of cards. @param bom begins with a byte order mark, by which Excel knows UTF-8 */
export const tableHead = (separator: string, bom: boolean): string =>
  `${bom ? '\uFEFF' : ''}${row([...cardColumns], separator)}`

/** A note as a row. Source: RFC 4180. */
export function tableRow({ guid, fields, deck, tags }: ExportedCard, separator: string): string {
  const cells = { guid, type: fields.type, deck: deckName(deck), tags: tagsCell(tags), ...cellsOf(fields) }
  return row(
    cardColumns.map((column) => guarded(cells[column])),
    separator,
  )
}

const row = (cells: readonly string[], separator: string): string =>
  `${cells.map((cell) => quoted(cell, separator)).join(separator)}\r\n`

const quoted = (cell: string, separator: string): string =>
  /["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell

/** What a spreadsheet would take for a formula, or for the sign by which it is told that it is none. Source: OWASP, "CSV Injection". */
const dangerous = /^[=+\-@\t\r\n'＝＋－＠]/

const guarded = (cell: string): string => (dangerous.test(cell) ? `'${cell}` : cell)

/** A cell as it was before it was guarded. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && dangerous.test(cell.slice(1)) ? cell.slice(1) : cell
