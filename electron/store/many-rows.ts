import type { Database } from 'better-sqlite3'
import { assert } from '../../shared/assert'
import { inverse, literal, type InverseOf } from './inverse-sql'
import type { Inverse } from './operation.queries'

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
  reverse(inverse: Inverse): void
}

/** Whether the values are those of many rows: in brackets, as no literal begins. */
export const isOfMany = ({ values }: Inverse): boolean => values.startsWith('(')

/** The table of which the inverse changes many rows; null if it is another. */
export const changedByMany = (one: Inverse): string | null =>
  isOfMany(one) ? (/^WITH was .*? UPDATE (\w+) /.exec(one.sql)?.[1] ?? null) : null

const old = (rows: string) => ({ row: 'old' as const, rows })

/** @param tables that undo knows, by name */
export function manyRows(db: Database, tables: ReadonlyMap<string, InverseOf>): ManyRows {
  const inOne = db.prepare<[string | null]>('UPDATE capturing SET in_one = ?')

  function tableOf(name: string): InverseOf {
    const of = tables.get(name)
    assert(of, `${name} is no table that undo knows`)
    return of
  }

  /** Records what takes the change back, then makes it. @param rows those that are changed, and the name that the inverse has for each */
  function record(
    { table, key }: InverseOf,
    { sql, values }: Inverse,
    { row, rows }: { row: 'old' | 'new'; rows: string },
    change: string,
    bound: Values = {},
  ) {
    db.prepare<[Values]>(
      `INSERT INTO operation_change (operation_id, inverse_sql, inverse_values)
       SELECT operation_id, ${sql}, all_values FROM capturing, (
         SELECT group_concat('(' || ${values} || ')', ', ') AS all_values
         FROM (SELECT * FROM ${rows} ORDER BY ${key.map(({ name }) => name).join(', ')}) AS ${row}
       ) WHERE all_values IS NOT NULL`,
    ).run(bound)
    // What the change itself would have recorded of this table.
    inOne.run(table)
    const { changes } = db.prepare<[Values]>(change).run(bound)
    inOne.run(null)
    return changes
  }

  /** Puts the values of many rows into a table, for as long as something is done with them. */
  function staged(columns: readonly string[], values: string, work: () => void): void {
    const names = columns.join(', ')
    db.exec(`CREATE TEMP TABLE was_row AS WITH was (${names}) AS (VALUES ${values}) SELECT * FROM was`)
    work()
    db.exec('DROP TABLE temp.was_row')
  }

  return {
    change({ table, columns, set, where, values }) {
      const of = tableOf(table)
      const change = `UPDATE ${table} SET ${set} WHERE ${where}`
      return record(of, inverseOfColumns(of, columns), old(`${table} WHERE ${where}`), change, values)
    },
    insert({ table, columns, rows, values }) {
      const change = `INSERT INTO ${table} (${columns.join(', ')}) ${rows}`
      return record(tableOf(table), inverse.insert(tableOf(table)), { row: 'new', rows: `(${rows})` }, change, values)
    },
    remove({ table, where, values }) {
      const change = `DELETE FROM ${table} WHERE ${where}`
      return record(tableOf(table), inverse.delete(tableOf(table)), old(`${table} WHERE ${where}`), change, values)
    },
    reverse({ sql, values }) {
      const [, changed, deleted, inserted] =
        /^(?:WITH was .*? UPDATE (\w+) |DELETE FROM (\w+) |INSERT INTO (\w+) )/.exec(sql) ?? []
      const of = tableOf(changed ?? deleted ?? inserted ?? '')
      const keys = of.key.map(({ name }) => name)
      const [listed = ''] = /\(([^)]*)\)/.exec(sql)?.slice(1) ?? []
      const columns = deleted === undefined ? listed.split(', ') : keys
      const { table } = of
      staged(columns, values, () => {
        if (changed !== undefined) {
          const own = columns.slice(keys.length)
          const rows = `${table} WHERE (${keys.join(', ')}) IN (SELECT ${keys.map((key) => `key_${key}`).join(', ')} FROM temp.was_row)`
          const set = own.map((name) => `${name} = was.${name}`).join(', ')
          const isKey = keys.map((key) => `${table}.${key} = was.key_${key}`).join(' AND ')
          record(
            of,
            inverseOfColumns(of, own),
            old(rows),
            `UPDATE ${table} SET ${set} FROM temp.was_row AS was WHERE ${isKey}`,
          )
        } else if (deleted === undefined) {
          const orElse = sql.slice(sql.indexOf(')', sql.indexOf('VALUES')) + 1)
          const change = `INSERT INTO ${table} (${listed}) SELECT * FROM temp.was_row WHERE true${orElse}`
          record(of, inverse.insert(of), { row: 'new', rows: 'temp.was_row' }, change)
        } else {
          const rows = `(${keys.join(', ')}) IN (SELECT * FROM temp.was_row)`
          record(of, inverse.delete(of), old(`${table} WHERE ${rows}`), `DELETE FROM ${table} WHERE ${rows}`)
        }
      })
    },
  }
}

/** As that of an update of one row, of which it is known which columns change. */
function inverseOfColumns(of: InverseOf, columns: readonly string[]): Inverse {
  const { table, key } = of
  const names = [...key.map(({ name }) => `key_${name}`), ...columns]
  const set = columns.map((name) => `${name} = was.${name}`).join(', ')
  const isKey = key.map(({ name }) => `${table}.${name} = was.key_${name}`).join(' AND ')
  return {
    sql: `'WITH was (${names.join(', ')}) AS (VALUES (${names.map(() => '?').join(', ')})) UPDATE ${table} SET ${set} FROM was WHERE ${isKey}'`,
    values: [...key.map(({ name }) => name), ...columns].map((name) => literal(of, 'old', name)).join(` || ', ' || `),
  }
}
