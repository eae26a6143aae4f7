import type { Database } from 'better-sqlite3'
import { assert } from '../../shared/assert'
import type { Reschedule, Reset } from '../../shared/scheduling/replay'
import { perConnection } from '../store/per-connection'

/** A change of when a card comes, that is no answer, as it is appended to the log. */
export interface NewChange {
  cardId: string
  entry: Reset | Reschedule
}

/** What the entries of one operation have in common. */
interface OfOperation {
  day: number
  operationId: string | null
}

interface NewVoids extends OfOperation {
  operationId: string
  nowMs: number
}

/*
 * Entries that an operation on many cards appends. One statement for all of them: a statement that fires triggers is slow to
 * begin. Rows come as arrays, which are read in half the time of objects.
 */
export const logQueries = perConnection((db: Database) => {
  const insertChanges = db.prepare<[OfOperation & { rows: string }]>(
    `INSERT INTO review (id, card_id, kind, answered_at_ms, day, due_day, operation_id, parameters_version)
     SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, :day, value ->> 4, :operationId, value ->> 5
     FROM json_each(:rows) ORDER BY key`,
  )
  const since = db
    .prepare<[{ sinceMs: number }], [string, number]>(
      'SELECT card_id, max(answered_at_ms) FROM review INDEXED BY review_by_time WHERE answered_at_ms >= :sinceMs GROUP BY card_id',
    )
    .raw()
  const insertVoids = (from: string) =>
    db.prepare<[NewVoids]>(
      `INSERT INTO review (id, card_id, kind, voids_id, answered_at_ms, day, operation_id, parameters_version)
       SELECT new_id(), entry.card_id, 'void', entry.id, :nowMs, :day, :operationId, entry.parameters_version ${from}`,
    )
  const voidEntries = insertVoids(`FROM review AS entry WHERE operation_id = :operationId AND kind <> 'void'`)
  const voidVoids = insertVoids(
    `FROM review AS made CROSS JOIN review AS entry ON entry.voids_id = made.id
     WHERE made.operation_id = :operationId AND made.kind <> 'void' AND entry.operation_id = :operationId
       AND NOT EXISTS (SELECT 1 FROM review AS w WHERE w.voids_id = entry.id)
       AND NOT EXISTS (SELECT 1 FROM review_import AS i WHERE i.operation_id = :operationId)`,
  )
  return {
    addChanges(changes: readonly NewChange[], of: OfOperation) {
      const rows = changes.map(({ cardId, entry }) => {
        const dueDay = entry.kind === 'reset' ? null : entry.dueDay
        return [entry.id, cardId, entry.kind, entry.answeredAtMs, dueDay, entry.parametersVersion]
      })
      const added = insertChanges.run({ ...of, rows: JSON.stringify(rows) }).changes
      assert(added === changes.length, `insert changes: expected ${changes.length} rows, got ${added}`)
    },
    /** The cards with entries from then on, voided ones too, each with when the last was made, in UTC milliseconds. */
    lastTimesSince: (sinceMs: number): Map<string, number> => new Map(since.all({ sinceMs })),
    /** Adds entries that void those that an operation made. */
    voidEntriesOf: (of: NewVoids) => void voidEntries.run(of),
    /** Adds entries that void those by which an operation was undone; none of those that came from a file. */
    voidVoidsOf: (of: NewVoids) => void voidVoids.run(of),
  }
})
