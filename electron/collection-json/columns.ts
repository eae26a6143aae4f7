import type { Database } from 'better-sqlite3'
import { assert } from '../../shared/assert'
import { perConnection } from '../store/per-connection'
import { sections, type Section } from './sections'

/** A column of a table, and the member of a row's object that it is in the file. */
export interface FileColumn {
  column: string
  /** as in the file */
  member: string
  kind: 'text' | 'integer' | 'real' | 'bytes' | 'json'
  isNullable: boolean
  /** 1-based place in the key; 0 if outside it */
  key: number
  /** the table to whose id it refers; null if to none */
  refersTo: string | null
  /** the row to which it refers may be gone */
  mayBeGone: boolean
  /** written for who reads the file, not read back */
  isTold: boolean
}

export interface FileSection extends Section {
  columns: FileColumn[]
}

/** The sections with their columns, as the schema has them. */
export const fileSections = perConnection((db: Database): FileSection[] => sections.map((one) => withColumns(db, one)))

function withColumns(db: Database, section: Section): FileSection {
  const { table, left = {}, told = [], names = {} } = section
  const all = db
    .prepare<[string], { name: string; type: string; notnull: 0 | 1; pk: number }>(
      'SELECT name, type, "notnull", pk FROM pragma_table_info(?)',
    )
    .all(table)
  assert(all.length > 0, `no table ${table}`)
  const refers = new Map(
    db
      .prepare<[string], { from: string; to: string; table: string }>(
        'SELECT "from", "to", "table" FROM pragma_foreign_key_list(?)',
      )
      .all(table)
      .filter(({ to }) => to === 'id')
      .map((one) => [one.from, one.table]),
  )
  const columns = all
    .filter(({ name }) => left[name] === undefined)
    .map(({ name, type, notnull, pk }) => ({
      column: name,
      member: memberOf(name),
      kind: kindOf(name, type),
      isNullable: notnull === 0 && pk === 0,
      key: pk,
      refersTo: refers.get(name) ?? names[name] ?? null,
      mayBeGone: names[name] !== undefined,
      isTold: told.includes(name),
    }))
  return { ...section, columns }
}

/** camelCase; JSON of a column stands as itself. */
const memberOf = (column: string): string =>
  column.replace(/_json$/, '').replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

function kindOf(column: string, type: string): FileColumn['kind'] {
  if (column.endsWith('_json')) return 'json'
  const kind = ({ TEXT: 'text', INTEGER: 'integer', REAL: 'real', BLOB: 'bytes' } as const)[type]
  assert(kind, `column ${column}: unknown type ${type}`)
  return kind
}

/** A value of the store as it stands in the file. */
export function toFile({ kind }: FileColumn, value: unknown): unknown {
  if (value === null) return null
  if (kind === 'json') return JSON.parse(String(value))
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value
}

/** A value of the file as the store has it; undefined if it is of another kind than it is to be. */
export function fromFile(
  { kind, isNullable }: FileColumn,
  value: unknown,
): string | number | Uint8Array | null | undefined {
  if (value === null) return isNullable ? null : undefined
  switch (kind) {
    case 'json':
      return value === undefined ? undefined : JSON.stringify(value)
    case 'text':
      return typeof value === 'string' ? value.toWellFormed() : undefined
    case 'integer':
      return Number.isSafeInteger(value) ? Number(value) : undefined
    case 'real':
      return typeof value === 'number' ? value : undefined
    case 'bytes':
      return typeof value === 'string' ? Buffer.from(value, 'base64') : undefined
  }
}
