import type { Database, Statement } from 'better-sqlite3'
import { perConnection } from '../store/per-connection'
import type { FileSection } from './columns'
import type { RowValue, RowValues } from './row-values'

/** What tells a row from others in every store: its key, or its id where the key is a number of this store alone. */
export function keyColumns({ columns }: FileSection): string[] {
  const keys = columns.filter(({ key }) => key > 0).map(({ column }) => column)
  return keys.length > 0 ? keys : ['id']
}

/** The key of a row as one string. */
export const keyOf = (columns: readonly string[], values: RowValues): string =>
  columns.length === 1 ? String(values[columns[0] ?? '']) : JSON.stringify(columns.map((column) => values[column]))

/**
 * Reading and writing of rows of any table: the owners' queries know one table each, and what they check was checked when the
 * rows were written first.
 */
export const rowStatements = perConnection((db: Database) => {
  const prepared = new Map<string, Statement<[RowValues], Record<string, RowValue>>>()
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? db.prepare<[RowValues], Record<string, RowValue>>(sql)
    prepared.set(sql, known)
    return known
  }
  const where = (columns: readonly string[]) => columns.map((column) => `${column} = :${column}`).join(' AND ')
  return {
    find(section: FileSection, values: RowValues): Record<string, RowValue> | null {
      const keys = keyColumns(section)
      const columns = section.columns.map(({ column }) => column).join(', ')
      return statement(`SELECT ${columns} FROM ${section.table} WHERE ${where(keys)}`).get(values) ?? null
    },
    insert(table: string, values: RowValues): void {
      const names = Object.keys(values)
      const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')})`
      statement(sql).run(values)
    },
    update({ table }: FileSection, keys: readonly string[], values: RowValues): void {
      const names = Object.keys(values).filter((name) => !keys.includes(name))
      if (names.length === 0) return
      const set = names.map((name) => `${name} = :${name}`).join(', ')
      statement(`UPDATE ${table} SET ${set} WHERE ${where(keys)}`).run(values)
    },
    /** Removes the rows that belong to one that is taken from the file. */
    removeParts(table: string, column: string, id: RowValue): void {
      statement(`DELETE FROM ${table} WHERE ${column} = :id`).run({ id })
    },
  }
})
