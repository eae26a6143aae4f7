import type { Database } from 'better-sqlite3'
import { allPlaces, rowsInverse, type RowsInverse } from './operation-rows'

export interface OperationRow {
  seq: number
  id: string
  name: string
}

interface ChangeRow {
  seq: number
  inverse_sql: string
  inverse_values: string
  of_rows_json: string | null
  first_row: number | null
  last_row: number | null
}

/** A statement on one row and, as SQL literals, the values that it takes. */
export interface Inverse {
  sql: string
  values: string
}

const inverseOf = (row: ChangeRow): Inverse | RowsInverse => {
  const { of_rows_json: ofRows, first_row: first, last_row: last } = row
  if (ofRows === null || first === null || last === null) return { sql: row.inverse_sql, values: row.inverse_values }
  return rowsInverse(ofRows, first, last)
}

/** Queries on the operations that can be undone or redone, and on the statements that do so. */
export function operationQueries(db: Database) {
  const insert = db.prepare<[{ id: string; name: string; nowMs: number }]>(
    'INSERT INTO operation (id, name, done_at_ms, undone) VALUES (:id, :name, :nowMs, 0)',
  )
  const begin = db.prepare<[{ id: string; name: string; nowMs: number }]>(
    'INSERT INTO operation (id, name, done_at_ms, undone, running) VALUES (:id, :name, :nowMs, 0, 1)',
  )
  // It was done when its last part was: it is undone before what was done while it was written.
  const end = db.prepare<[{ id: string }]>(
    'UPDATE operation SET running = 0, seq = (SELECT max(seq) + 1 FROM operation) WHERE id = :id',
  )
  const running = db.prepare<[], string>('SELECT id FROM operation WHERE running = 1 ORDER BY seq DESC').pluck()
  const remove = db.prepare<[{ id: string }]>('DELETE FROM operation WHERE id = :id')
  const hasChanges = db
    .prepare<[{ id: string }], number>('SELECT EXISTS (SELECT 1 FROM operation_change WHERE operation_id = :id)')
    .pluck()
  const removeUndone = db.prepare('DELETE FROM operation WHERE undone = 1 AND running = 0')
  const removeBeyond = db.prepare<[{ keep: number }]>(
    `DELETE FROM operation WHERE running = 0
       AND seq <= (SELECT seq FROM operation ORDER BY seq DESC LIMIT 1 OFFSET :keep)`,
  )
  const lastDone = db.prepare<[], OperationRow>(
    'SELECT seq, id, name FROM operation WHERE undone = 0 AND running = 0 ORDER BY seq DESC LIMIT 1',
  )
  const firstUndone = db.prepare<[], OperationRow>(
    'SELECT seq, id, name FROM operation WHERE undone = 1 ORDER BY seq LIMIT 1',
  )
  const setUndone = db.prepare<[{ id: string; undone: 0 | 1 }]>('UPDATE operation SET undone = :undone WHERE id = :id')
  const changes = db.prepare<[{ id: string; atMost: number }], ChangeRow>(
    `SELECT seq, inverse_sql, inverse_values, of_rows_json, first_row, last_row FROM operation_change
     WHERE operation_id = :id ORDER BY seq DESC LIMIT :atMost`,
  )
  const removeChanges = db.prepare<[{ id: string; first: number; last: number }]>(
    'DELETE FROM operation_change WHERE operation_id = :id AND seq BETWEEN :first AND :last',
  )
  // Ids are written as literals; one that stands within another's words would cost an undo step and nothing else.
  const forget = db.prepare<[{ id: string }]>(
    `DELETE FROM operation WHERE id IN (
       SELECT operation_id FROM operation_change WHERE instr(inverse_values, :id) > 0
       UNION SELECT operation_id FROM operation_row CROSS JOIN operation_change ON number BETWEEN first_row AND last_row
       WHERE :id IN (${allPlaces.join(', ')}))`,
  )
  return {
    insert: (id: string, name: string, nowMs: number) => insert.run({ id, name, nowMs }),
    /** Begins one that is written in several transactions; until its end it can't be undone. */
    begin: (id: string, name: string, nowMs: number) => begin.run({ id, name, nowMs }),
    end: (id: string) => end.run({ id }),
    /** Those that are being written or, at start, that a crash ended. */
    running: (): string[] => running.all(),
    remove: (id: string) => remove.run({ id }),
    hasChanges: (id: string) => hasChanges.get({ id }) === 1,
    removeUndone: () => removeUndone.run(),
    /** Forgets all but the last `keep` operations. */
    removeBeyond: (keep: number) => removeBeyond.run({ keep }),
    findLastDone: () => lastDone.get() ?? null,
    findFirstUndone: () => firstUndone.get() ?? null,
    /** Removes the operations of which an inverse names the id. @returns whether there were any */
    forget: (id: string): boolean => forget.run({ id }).changes > 0,
    setUndone: (id: string, undone: boolean) => setUndone.run({ id, undone: undone ? 1 : 0 }),
    /**
     * Has the operation reversed by what takes its changes back, in the order in which it has to run. What is recorded
     * meanwhile takes the place of it.
     * @param atMost of the changes, the last first; -1: all
     * @returns how many there were
     */
    reverse(id: string, run: (inverses: readonly (Inverse | RowsInverse)[]) => void, atMost = -1): number {
      const rows = changes.all({ id, atMost })
      run(rows.map(inverseOf))
      removeChanges.run({ id, first: rows.at(-1)?.seq ?? 0, last: rows[0]?.seq ?? 0 })
      return rows.length
    },
  }
}
