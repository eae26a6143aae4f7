import { headingOf, isoTime, type ExportedMark, type ExportedText, type ExportFacts, type MarksFile } from '../exported'

/** Columns of the file; start and end count code points. */
export const csvColumns = [
  'text',
  'section',
  'quote',
  'note',
  'color',
  'color name',
  'style',
  'tags',
  'start',
  'end',
  'state',
  'created',
  'updated',
  'id',
] as const

/** Marks as rows. Source: RFC 4180. */
export function csvFile({ markNames, bom }: ExportFacts): MarksFile {
  const cellsOf = (text: ExportedText, mark: ExportedMark): Record<(typeof csvColumns)[number], string> => ({
    text: text.title,
    section: mark.sections.map(headingOf).at(-1) ?? '',
    quote: mark.quote.exact,
    note: mark.note,
    color: String(mark.color),
    'color name': markNames[mark.color - 1] ?? '',
    style: mark.style,
    tags: mark.tags.join(' '),
    start: mark.place === null ? '' : String(mark.place.start),
    end: mark.place === null ? '' : String(mark.place.end),
    state: mark.state,
    created: isoTime(mark.createdAtMs),
    updated: isoTime(mark.updatedAtMs),
    id: mark.id,
  })
  return {
    head: () => `${bom ? '\uFEFF' : ''}${row([...csvColumns])}`,
    *text(text, marks) {
      for (const mark of marks) {
        const cells = cellsOf(text, mark)
        yield row(csvColumns.map((column) => guarded(cells[column])))
      }
    },
    // A row is one mark; a note across marks is none, nor of one.
    notes: null,
    foot: () => '',
  }
}

const row = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/**
 * A cell that a spreadsheet would take for a formula begins with an apostrophe, and so does one that begins with an
 * apostrophe itself, so that taking one off gives every cell back. Source: OWASP, "CSV Injection".
 */
const guarded = (cell: string): string => (/^[=+\-@\t\r\n'＝＋－＠]/.test(cell) ? `'${cell}` : cell)
