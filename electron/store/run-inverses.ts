import type { Database, Statement } from 'better-sqlite3'
import type { Inverse } from './operation.queries'

/** A statement of which the values of many rows may take the place of one's. */
interface Shape {
  kind: string
  table: string
  /** It changes what has to be unique: two rows may have to change one after the other. */
  isAlone: boolean
}

/** So long a statement is read in some milliseconds, and rows beyond that gain nothing by being run along. */
const LONGEST_VALUES = 4_000_000
/** A statement fires triggers and so takes long to prepare: for fewer rows the one for a row is run again. */
const FEW = 8

/** The values of one row, as they stand in an inverse. */
const ROW = /\(\?(?:, \?)*\)/
const FIRST_LITERAL = /^(?:'(?:[^']|'')*'|[^,]*)/

/**
 * Runs statements that take changes back, in their order but for those that may as well change places: rows that are all put
 * back, or all taken away, and columns of rows each of which is changed once. The store has its foreign keys deferred.
 * @param tables those that refer to others after these: rows are put back before what they refer to, and taken away after it, so
 * that what follows from both by triggers is worked out once
 */
export function runInverses(db: Database, tables: readonly string[], inverses: readonly Inverse[]): void {
  const prepared = new Map<string, Statement<unknown[]>>()
  for (const { sql, rows } of together(db, tables, inverses)) {
    if (rows.length >= FEW) {
      // In the order of their keys, if they were changed in it: the index of the search writes out what it holds when a lower comes.
      const values = rows
        .toReversed()
        .map((row) => `(${row})`)
        .join(', ')
      db.prepare(sql.replace(ROW, () => values)).run()
      continue
    }
    const statement = prepared.get(sql) ?? db.prepare<unknown[]>(sql)
    prepared.set(sql, statement)
    for (const row of rows) statement.run(...db.prepare<[], unknown[]>(`SELECT ${row}`).raw().all().flat())
  }
}

interface Group extends Shape {
  sql: string
  rows: string[]
}

function* together(db: Database, tables: readonly string[], inverses: readonly Inverse[]): Generator<Group> {
  const shapeOf = shapes(db)
  let groups = new Map<string, Group>()
  let changed = new Set<string>()
  let [kind, length] = ['', 0]
  const inOrder = () => {
    const byTable = [...groups.values()].toSorted((a, b) => tables.indexOf(a.table) - tables.indexOf(b.table))
    return kind === 'INSERT' ? byTable.toReversed() : byTable
  }
  for (const { sql, values } of inverses) {
    const shape = shapeOf(sql)
    const row = `${shape.table} ${FIRST_LITERAL.exec(values)?.[0] ?? ''}`
    const isAgain = shape.kind === 'WITH' && (shape.isAlone || changed.has(row))
    if (shape.kind !== kind || isAgain || length > LONGEST_VALUES) {
      yield* inOrder()
      groups = new Map()
      changed = new Set()
      length = 0
      kind = shape.isAlone ? '' : shape.kind
    }
    const group = groups.get(sql) ?? { ...shape, sql, rows: [] }
    groups.set(sql, group)
    group.rows.push(values)
    length += values.length
    changed.add(row)
  }
  yield* inOrder()
}

/** Tells statements' shapes by their text, of which an operation has few. */
function shapes(db: Database): (sql: string) => Shape {
  const known = new Map<string, Shape>()
  const uniqueColumns = db
    .prepare<[{ table: string }], string>(
      `SELECT c.name FROM pragma_index_list(:table) AS i, pragma_index_info(i.name) AS c WHERE i."unique"
       UNION SELECT name FROM pragma_table_info(:table) WHERE pk > 0`,
    )
    .pluck()
  return (sql) => {
    const shape = known.get(sql)
    if (shape) return shape
    const kind = sql.slice(0, sql.indexOf(' '))
    const table = /(?:DELETE FROM|INSERT INTO|UPDATE) (\w+)/.exec(sql)?.[1] ?? ''
    const changed = /^WITH was \(([^)]*)\)/.exec(sql)?.[1]?.split(', ') ?? []
    const made = { kind, table, isAlone: uniqueColumns.all({ table }).some((name) => changed.includes(name)) }
    known.set(sql, made)
    return made
  }
}
