import Papa from 'papaparse'
import type { TableForm } from './table-form'
import { withoutLead } from './table-form'

export interface TableRow {
  /** 1-based line of the file on which it begins */
  line: number
  cells: string[]
  /** its quotes do not close as they open */
  isBroken: boolean
}

/** So many are read at a stretch: some milliseconds. */
const ROWS_AT_ONCE = 500

/** The rows of a table that are not empty, its head among them, some at a time, so that everything else gets its turn. */
export function* tableRows(text: string, form: TableForm): Generator<TableRow[]> {
  const body = withoutLead(text, form.lead)
  const line = 1 + form.lead
  yield* form.isQuoted ? quotedRows(body, form, line) : plainRows(body, form, line)
}

function* quotedRows(body: string, { separator, anki }: TableForm, first: number): Generator<TableRow[]> {
  let [at, line] = [0, first]
  while (at < body.length) {
    const rows: TableRow[] = []
    // What is left is looked at through a window: the reader goes through all it is given first.
    const rest = body.slice(at)
    let began = 0
    Papa.parse<string[]>(rest, {
      delimiter: separator,
      newline: '\n',
      // As in Anki, which puts a cell that begins so in quotes.
      comments: anki === null ? false : '#',
      // That mode splits all that is left for each window.
      fastMode: false,
      preview: ROWS_AT_ONCE,
      step({ data, errors, meta: { cursor } }) {
        if (anki !== null) {
          const at = afterComments(rest, began)
          line += lineEnds(rest, began, at)
          began = at
        }
        if (data.some((cell) => cell.trim() !== ''))
          rows.push({ line, cells: data, isBroken: errors.some(({ type }) => type === 'Quotes') })
        line += lineEnds(rest, began, cursor)
        began = cursor
      },
    })
    if (began === 0) return
    at += began
    yield rows
  }
}

/** Where the row begins before which comments stand on lines of their own. */
function afterComments(text: string, from: number): number {
  let at = from
  while (text.startsWith('#', at)) at = text.indexOf('\n', at) + 1
  return at
}

function lineEnds(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

/** Rows in which a quote is a sign as any other. One without a separator goes on with the row before it. */
function* plainRows(body: string, { separator, rowSeparator }: TableForm, first: number): Generator<TableRow[]> {
  let rows: TableRow[] = []
  let line = first
  for (const part of body.split(rowSeparator)) {
    const at = part.indexOf(separator)
    const last = rows.at(-1)
    if (at >= 0) {
      if (rows.length >= ROWS_AT_ONCE) {
        yield rows
        rows = []
      }
      rows.push({ line, cells: [part.slice(0, at), part.slice(at + separator.length)], isBroken: false })
    } else if (last && part.trim() !== '') last.cells[1] = `${last.cells[1] ?? ''}${rowSeparator}${part}`
    else if (part.trim() !== '') rows.push({ line, cells: [part], isBroken: false })
    line += part.split('\n').length - 1 + (rowSeparator === '\n' ? 1 : 0)
  }
  if (rows.length > 0) yield rows
}
