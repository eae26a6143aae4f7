import SQLite from 'better-sqlite3'
import type { Transaction } from '../store/store'
import { toFile, type FileSection } from './columns'
import { count, setOf, skip, type Importing } from './importing'
import type { RowValue, RowValues } from './row-values'
import { keyColumns, keyOf, rowStatements } from './statements'

/** A row of the file on its way in. */
export interface MeetingRow {
  section: FileSection
  values: RowValues
  line: number
  /** columns that the file does not have, for a row that is new or changed */
  more?: RowValues
}

/** Puts a row of the file beside the one that is here, and takes the one that counts. */
export function meet(tx: Transaction, it: Importing, row: MeetingRow): void {
  const { section, values, line } = row
  const { meeting, table, key } = section
  const here = rowStatements(tx.db).find(section, values)
  if (meeting.kind === 'part') {
    const isTaken = setOf(it.taken, meeting.of).has(keyOf(meeting.by.split(','), values))
    if (here !== null) return count(it, key, 'same')
    if (!isTaken) return skip(it, key, line, 'kept')
  }
  if (here === null) return add(tx, it, row)
  if (isSame(section, values, here)) return count(it, key, 'same')
  const verdict = judge(section, values, here, it.options.known)
  if (verdict === 'same') return count(it, key, 'same')
  if (verdict !== 'file') return skip(it, key, line, verdict)
  const keys = keyColumns(section)
  // Its parts are those of the file from now on.
  for (const other of it.sections.values()) {
    if (other.meeting.kind === 'part' && other.meeting.of === table && !other.meeting.by.includes(','))
      rowStatements(tx.db).removeParts(other.table, other.meeting.by, values[keys[0] ?? ''] ?? null)
  }
  rowStatements(tx.db).update(section, keys, { ...values, ...row.more })
  setOf(it.taken, table).add(keyOf(keys, values))
  count(it, key, 'updated')
}

/** Adds a row that is not here; one that refers to nothing, or breaks a rule of the schema, is told. */
export function add(tx: Transaction, it: Importing, { section, values, line, more }: MeetingRow): void {
  const { table, key } = section
  try {
    rowStatements(tx.db).insert(table, { ...values, ...more })
  } catch (error) {
    if (!(error instanceof SQLite.SqliteError) || !error.code.startsWith('SQLITE_CONSTRAINT')) throw error
    return skip(it, key, line, error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY' ? 'refers-to-nothing' : 'malformed')
  }
  const own = keyOf(keyColumns(section), values)
  setOf(it.taken, table).add(own)
  setOf(it.made, table).add(own)
  count(it, key, 'new')
}

function judge(
  { meeting }: FileSection,
  values: RowValues,
  here: Record<string, RowValue>,
  known: 'file' | 'mine',
): 'file' | 'same' | 'kept' | 'newer-here' {
  if (meeting.kind === 'once') return 'same'
  if (meeting.kind === 'newer') {
    const [there, own] = [Number(values[meeting.by]), Number(here[meeting.by])]
    if (there > own || isUntouched(here)) return 'file'
    if (there < own) return 'newer-here'
  }
  return known === 'file' ? 'file' : 'kept'
}

/** Nobody has changed it here since it was made, as what a pack brings. */
const isUntouched = (here: Record<string, RowValue>): boolean =>
  here.created_at_ms !== undefined && here.created_at_ms === here.updated_at_ms

function isSame({ columns }: FileSection, values: RowValues, here: Record<string, RowValue>): boolean {
  return columns
    .filter(({ isTold }) => !isTold)
    .every((column) => {
      const own = here[column.column] ?? null
      const there = values[column.column] ?? null
      if (own === null || there === null) return own === there
      return JSON.stringify(toFile(column, own)) === JSON.stringify(toFile(column, there))
    })
}
