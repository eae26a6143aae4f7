import type { Inverse } from './operation.queries'

export type Event = 'insert' | 'update' | 'delete'

export interface Column {
  name: string
  /** as it is declared; every table is strict */
  type: string
  /** 1-based place in the primary key; 0 if outside it */
  pk: number
}

/** A table whose changes are taken back. */
export interface InverseOf {
  table: string
  /** the columns whose change is undone */
  columns: readonly string[]
  /** those of its columns that hold texts; the tables are strict, so that no other does */
  texts: ReadonlySet<string>
  key: readonly Column[]
  /** one of its rows that undo brings back may be there again */
  derived: boolean
}

/** SQL for a literal of a column's value, exact to the bit. quote() alone cuts a text at its first NUL. */
const literal = ({ texts }: InverseOf, row: 'old' | 'new', name: string): string => {
  const value = `${row}.${name}`
  return texts.has(name)
    ? `CASE WHEN instr(${value}, char(0)) > 0 THEN 'CAST(x''' || hex(${value}) || ''' AS TEXT)' ELSE quote(${value}) END`
    : `quote(${value})`
}

const list = (literals: readonly string[]): string => literals.join(` || ', ' || `)
const names = (key: readonly Column[]): string => key.map(({ name }) => name).join(', ')
const keyOf = (row: 'old' | 'new', of: InverseOf): string => list(of.key.map(({ name }) => literal(of, row, name)))
const places = (of: readonly unknown[]): string => of.map(() => '?').join(', ')

/** What makes an INSERT put its row in the place of one that is there. */
export const insteadOf = ({ columns, key }: InverseOf): string =>
  ` ON CONFLICT (${names(key)}) DO UPDATE SET ${columns
    .filter((column) => !key.some(({ name }) => name === column))
    .map((column) => `${column} = excluded.${column}`)
    .join(', ')}`

/**
 * SQL expressions for the statement that takes a change back, and for its values, of which those of the key come first. They
 * are kept apart, and the values stand together in the statement, because one for many rows takes a fraction of the time
 * that one for each does: run-inverses.ts puts the rows that were changed alike in their place.
 */
export const inverse: Record<Event, (of: InverseOf) => Inverse> = {
  insert: (of) => ({
    sql: `'DELETE FROM ${of.table} WHERE (${names(of.key)}) IN (VALUES (${places(of.key)}))'`,
    values: keyOf('new', of),
  }),
  delete: (of) => ({
    sql: `'INSERT INTO ${of.table} (${of.columns.join(', ')}) VALUES (${places(of.columns)})${
      of.derived ? insteadOf(of) : ''
    }'`,
    values: list(of.columns.map((name) => literal(of, 'old', name))),
  }),
  // Only the columns that changed: what was written to the others meanwhile, outside undo, stays.
  update(of) {
    const { table, columns, key } = of
    const eachChanged = (then: (name: string) => string) =>
      columns.map((name) => `iif(old.${name} IS NOT new.${name}, ${then(name)}, '')`).join(' || ')
    const wasKey = key.map(({ name }) => `key_${name}`).join(', ')
    const isKey = key.map(({ name }) => `${table}.${name} = was.key_${name}`).join(' AND ')
    return {
      sql: `'WITH was (${wasKey}' || ${eachChanged((name) => `', ${name}'`)} || ') AS (VALUES (${places(key)}' ||
        ${eachChanged(() => `', ?'`)} || ')) UPDATE ${table} SET ' ||
        substr(${eachChanged((name) => `', ${name} = was.${name}'`)}, 3) || ' FROM was WHERE ${isKey}'`,
      values: `${keyOf('new', of)} || ${eachChanged((name) => `', ' || ${literal(of, 'old', name)}`)}`,
    }
  },
}
