import type { Database } from 'better-sqlite3'
import { assert } from '../../shared/assert'
import { insteadOf, type Event, type InverseOf } from './inverse-sql'
import { placesOf, type RowsInverse } from './operation-rows'

type Values = Record<string, string | number | null>

/** Rows of a table, by a condition on its columns. */
export interface RemoveMany {
  table: string
  where: string
  /** of the names in its SQL */
  values: Values
}

/** New values of some columns of the rows that fulfil a condition, which those do not that have them already. */
export interface UpdateMany extends RemoveMany {
  columns: readonly string[]
  /** as it stands after SET */
  set: string
  /** from where the new values come, and which of them are a row's */
  from?: { rows: string; on: string }
}

/** Rows that a query gives, none of which is there already. */
export interface InsertMany {
  table: string
  columns: readonly string[]
  rows: string
  values: Values
}

/** Changes of many rows of one table that are recorded as one, where anything is recorded. Each gives how many rows there were. */
export interface ManyRows {
  change(change: UpdateMany): number
  insert(change: InsertMany): number
  remove(change: RemoveMany): number
  /** Takes back what was recorded as one, and records as one what does it again. */
  reverse(inverse: RowsInverse): void
}

/** What a change does and to which rows, told before it is made. */
interface Coming {
  /** the change itself */
  event: Event
  /** what is kept of each row, the key first */
  columns: readonly string[]
  /** as it stands after FROM */
  rows: string
}

/** @param tables that undo knows, by name */
export function manyRows(db: Database, tables: ReadonlyMap<string, InverseOf>): ManyRows {
  const inOne = db.prepare<[string | null]>('UPDATE capturing SET in_one = ?')
  const isRecording = db.prepare<[], number>('SELECT EXISTS (SELECT 1 FROM capturing)').pluck()
  const add = db.prepare<[{ ofRows: string; first: number; last: number }]>(
    `INSERT INTO operation_change (operation_id, inverse_sql, inverse_values, of_rows_json, first_row, last_row)
     SELECT operation_id, '', '', :ofRows, :first, :last FROM capturing`,
  )

  function tableOf(name: string): InverseOf {
    const of = tables.get(name)
    assert(of, `${name} is no table that undo knows`)
    return of
  }

  /** Keeps the rows as they are, or for an insert as they will be, then makes the change. */
  function record({ table }: InverseOf, { event, columns, rows }: Coming, change: string, values: Values): number {
    if (isRecording.get() === 1) {
      const keep = `INSERT INTO operation_row (${placesOf(columns).join(', ')}) SELECT ${columns.join(', ')} FROM ${rows}`
      const { changes: count, lastInsertRowid } = db.prepare<[Values]>(keep).run(values)
      const last = Number(lastInsertRowid)
      if (count > 0) add.run({ ofRows: JSON.stringify({ event, table, columns }), first: last - count + 1, last })
    }
    // What the change itself would have recorded of this table.
    inOne.run(table)
    const { changes } = db.prepare<[Values]>(change).run(values)
    inOne.run(null)
    return changes
  }

  const keysOf = ({ key }: InverseOf): string[] => key.map(({ name }) => name)

  return {
    change({ table, columns, set, where, from, values }) {
      const of = tableOf(table)
      const coming = { event: 'update', columns: [...keysOf(of), ...columns], rows: `${table} WHERE ${where}` } as const
      const which = from ? `FROM ${from.rows} WHERE ${from.on}` : `WHERE ${where}`
      return record(of, coming, `UPDATE ${table} SET ${set} ${which}`, values)
    },
    insert({ table, columns, rows, values }) {
      const of = tableOf(table)
      const coming = { event: 'insert', columns: keysOf(of), rows: `(${rows})` } as const
      return record(of, coming, `INSERT INTO ${table} (${columns.join(', ')}) ${rows}`, values)
    },
    remove({ table, where, values }) {
      const of = tableOf(table)
      const coming = { event: 'delete', columns: of.columns, rows: `${table} WHERE ${where}` } as const
      return record(of, coming, `DELETE FROM ${table} WHERE ${where}`, values)
    },
    reverse({ first, last, event, table, columns }) {
      const of = tableOf(table)
      const keys = keysOf(of)
      const places = placesOf(columns)
      const kept = (what: readonly string[]) =>
        `SELECT ${what.join(', ')} FROM operation_row WHERE number BETWEEN :first AND :last`
      const isKey = keys.map((name, index) => `${table}.${name} = was.${places[index]}`).join(' AND ')
      const ofKeys = `(${kept(places.slice(0, keys.length))}) AS was CROSS JOIN ${table} ON ${isKey}`
      if (event === 'insert') {
        const change = `DELETE FROM ${table} WHERE (${keys.join(', ')}) IN (${kept(places.slice(0, keys.length))})`
        record(of, { event: 'delete', columns: of.columns, rows: ofKeys }, change, { first, last })
      } else if (event === 'delete') {
        const names = columns.map((name, index) => `${places[index]} AS ${name}`)
        const rows = `(${kept(names)})`
        const inPlace = of.derived ? insteadOf(of) : ''
        const change = `INSERT INTO ${table} (${columns.join(', ')}) ${kept(places)} ORDER BY number${inPlace}`
        record(of, { event: 'insert', columns: keys, rows }, change, { first, last })
      } else {
        const set = columns.flatMap((name, index) => (index < keys.length ? [] : [`${name} = was.${places[index]}`]))
        const change = `UPDATE ${table} SET ${set.join(', ')} FROM operation_row AS was
          WHERE was.number BETWEEN :first AND :last AND ${isKey}`
        record(of, { event, columns, rows: ofKeys }, change, { first, last })
      }
    },
  }
}
