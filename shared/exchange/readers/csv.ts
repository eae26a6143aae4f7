export interface CsvRow {
  /** 1-based, without the head */
  number: number
  cells: string[]
}

/** A table with a head. */
export interface CsvTable {
  rows: CsvRow[]
  has(column: string): boolean
  /** The cell under the first of these heads that there is; empty if there is none. */
  cell(row: CsvRow, ...columns: string[]): string
}

/** Reads a table of RFC 4180, with any end of line, and with a quote inside a bare cell as it stands. Null if it is empty. */
export function readCsv(text: string): CsvTable | null {
  const [head, ...rows] = csvRows(text.replace(/^\uFEFF/, ''))
  if (head === undefined) return null
  const columns = new Map(head.map((name, at) => [key(name), at]))
  return {
    rows: rows.map((cells, at) => ({ number: at + 1, cells })),
    has: (column) => columns.has(key(column)),
    cell({ cells }, ...names) {
      const at = names.map((name) => columns.get(key(name))).find((one) => one !== undefined)
      return at === undefined ? '' : (cells[at] ?? '')
    },
  }
}

const key = (name: string): string => name.trim().toLowerCase()

/** Rows that are not empty. */
function csvRows(text: string): string[][] {
  const rows: string[][] = []
  let cells: string[] = []
  const endRow = () => {
    if (cells.length > 1 || cells[0] !== '') rows.push(cells)
    cells = []
  }
  let at = 0
  while (at < text.length) {
    const [cell, end] = text[at] === '"' ? quotedCell(text, at) : bareCell(text, at)
    cells.push(cell)
    at = end + 1
    if (text[end] === ',') {
      if (at === text.length) cells.push('')
      continue
    }
    if (text[end] === '\r' && text[end + 1] === '\n') at += 1
    endRow()
  }
  if (cells.length > 0) endRow()
  return rows
}

const ends = /[,\r\n]/g

/** A cell without quotes, and where it ends. */
function bareCell(text: string, from: number): [string, number] {
  ends.lastIndex = from
  const end = ends.exec(text)?.index ?? text.length
  return [text.slice(from, end), end]
}

/** A cell in quotes, and where it ends; whatever stands after the closing quote belongs to it. */
function quotedCell(text: string, from: number): [string, number] {
  let value = ''
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote === -1) return [value + text.slice(at), text.length]
    value += text.slice(at, quote)
    if (text[quote + 1] !== '"') {
      const [rest, end] = bareCell(text, quote + 1)
      return [value + rest, end]
    }
    value += '"'
    at = quote + 2
  }
}
