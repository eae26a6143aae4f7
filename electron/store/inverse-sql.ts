import type { Inverse } from './operation.queries'

export type Event = 'insert' | 'update' | 'delete'

export interface Column {
  name: string
  /** 1-based place in the primary key; 0 if outside it */
  pk: number
}

/** A table whose changes are taken back. */
export interface InverseOf {
  table: string
  /** the columns whose change is undone */
  columns: readonly string[]
  key: readonly Column[]
  /** one of its rows that undo brings back may be there again */
  derived: boolean
}

/** SQL for a literal of the value, exact to the bit. quote() alone cuts a text at its first NUL. */
export const literal = (value: string): string =>
  `CASE WHEN typeof(${value}) = 'text' AND instr(${value}, char(0)) > 0
    THEN 'CAST(x''' || hex(${value}) || ''' AS TEXT)' ELSE quote(${value}) END`

const list = (literals: readonly string[]): string => literals.join(` || ', ' || `)
const names = (key: readonly Column[]): string => key.map(({ name }) => name).join(', ')
const keyOf = (row: 'old' | 'new', key: readonly Column[]): string =>
  list(key.map(({ name }) => literal(`${row}.${name}`)))
const places = (of: readonly unknown[]): string => of.map(() => '?').join(', ')

/** What makes an INSERT put its row in the place of one that is there. */
const insteadOf = ({ columns, key }: InverseOf): string =>
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
  insert: ({ table, key }) => ({
    sql: `'DELETE FROM ${table} WHERE (${names(key)}) IN (VALUES (${places(key)}))'`,
    values: keyOf('new', key),
  }),
  delete: (of) => ({
    sql: `'INSERT INTO ${of.table} (${of.columns.join(', ')}) VALUES (${places(of.columns)})${
      of.derived ? insteadOf(of) : ''
    }'`,
    values: list(of.columns.map((name) => literal(`old.${name}`))),
  }),
  // Only the columns that changed: what was written to the others meanwhile, outside undo, stays.
  update({ table, columns, key }) {
    const eachChanged = (then: (name: string) => string) =>
      columns.map((name) => `iif(old.${name} IS NOT new.${name}, ${then(name)}, '')`).join(' || ')
    const wasKey = key.map(({ name }) => `key_${name}`).join(', ')
    const isKey = key.map(({ name }) => `${table}.${name} = was.key_${name}`).join(' AND ')
    return {
      sql: `'WITH was (${wasKey}' || ${eachChanged((name) => `', ${name}'`)} || ') AS (VALUES (${places(key)}' ||
        ${eachChanged(() => `', ?'`)} || ')) UPDATE ${table} SET ' ||
        substr(${eachChanged((name) => `', ${name} = was.${name}'`)}, 3) || ' FROM was WHERE ${isKey}'`,
      values: `${keyOf('new', key)} || ${eachChanged((name) => `', ' || ${literal(`old.${name}`)}`)}`,
    }
  },
}
