import type { Database } from 'better-sqlite3'
import { assert } from '../../shared/assert'
import { perConnection } from '../store/per-connection'

/** A change of when a card comes, that is no answer, as it is appended to the log. */
export interface NewChange {
  id: string
  cardId: string
  kind: 'reset' | 'reschedule'
  answeredAtMs: number
  /** the day to which it is put; null for a reset */
  dueDay: number | null
  parametersVersion: string
}

/** What the entries of one operation have in common. */
interface OfOperation {
  day: number
  operationId: string | null
}

/*
 * Entries that an operation on many cards appends. One statement for all of them: a statement that fires triggers is slow to
 * begin.
 */
export const logQueries = perConnection((db: Database) => {
  const insertChanges = db.prepare<[OfOperation & { rows: string }]>(
    `INSERT INTO review (id, card_id, kind, answered_at_ms, day, due_day, operation_id, parameters_version)
     SELECT value ->> 'id', value ->> 'cardId', value ->> 'kind', value ->> 'answeredAtMs', :day, value ->> 'dueDay',
       :operationId, value ->> 'parametersVersion'
     FROM json_each(:rows) ORDER BY key`,
  )
  const lastTimes = db
    .prepare<[{ cardIds: string }], [string, number | null]>(
      `SELECT value, (SELECT max(answered_at_ms) FROM review WHERE card_id = value) FROM json_each(:cardIds)`,
    )
    .raw()
  const entriesOf = db
    .prepare<[{ operationId: string }], string>(
      `SELECT id FROM review WHERE operation_id = :operationId AND kind <> 'void'`,
    )
    .pluck()
  const openVoidsOf = db
    .prepare<[{ operationId: string }], string>(
      `SELECT v.id FROM review AS entry CROSS JOIN review AS v ON v.voids_id = entry.id
       WHERE entry.operation_id = :operationId AND entry.kind <> 'void' AND v.operation_id = :operationId
         AND NOT EXISTS (SELECT 1 FROM review AS w WHERE w.voids_id = v.id)
         AND NOT EXISTS (SELECT 1 FROM review_import AS i WHERE i.operation_id = :operationId)`,
    )
    .pluck()
  const insertVoids = db.prepare<[OfOperation & { rows: string; nowMs: number }]>(
    `INSERT INTO review (id, card_id, kind, voids_id, answered_at_ms, day, operation_id, parameters_version)
     SELECT value ->> 'id', entry.card_id, 'void', entry.id, :nowMs, :day, :operationId, entry.parameters_version
     FROM json_each(:rows) CROSS JOIN review AS entry ON entry.id = value ->> 'voidsId' ORDER BY key`,
  )
  return {
    addChanges(changes: readonly NewChange[], of: OfOperation) {
      const added = insertChanges.run({ ...of, rows: JSON.stringify(changes) }).changes
      assert(added === changes.length, `insert changes: expected ${changes.length} rows, got ${added}`)
    },
    /** When the last entry of each card was made, voided ones too, in UTC milliseconds. */
    lastTimes(cardIds: readonly string[]): Map<string, number> {
      const rows = lastTimes.all({ cardIds: JSON.stringify(cardIds) })
      return new Map(rows.map(([cardId, atMs]) => [cardId, atMs ?? 0]))
    },
    /** The entries that an operation made. */
    entriesOf: (operationId: string): string[] => entriesOf.all({ operationId }),
    /** The entries that void those of an operation and are not voided themselves; none of those that came from a file. */
    openVoidsOf: (operationId: string): string[] => openVoidsOf.all({ operationId }),
    /** Adds entries that void others. */
    addVoids(voids: readonly { id: string; voidsId: string }[], of: OfOperation & { nowMs: number }) {
      const added = insertVoids.run({ ...of, rows: JSON.stringify(voids) }).changes
      assert(added === voids.length, `insert voids: expected ${voids.length} rows, got ${added}`)
    },
  }
})
