import type { Database } from 'better-sqlite3'
import { assert } from '../../shared/assert'
import { perConnection } from '../store/per-connection'

/** Gives the queries that change card, the memory state apart (memory.ts), prepared for a connection. */
export const cardQueries = perConnection((db: Database) => {
  const insert = db.prepare<[{ id: string; noteId: string; deckId: string; ordinal: number; position: number }]>(
    `INSERT INTO card (id, note_id, deck_id, ordinal, state, due_at_ms, stability, difficulty, step, reps, lapses,
       last_review_at_ms, last_review_day, position, called_at_ms, called_by, suspended, note_number)
     VALUES (:id, :noteId, :deckId, :ordinal, 'new', NULL, NULL, NULL, 0, 0, 0, NULL, NULL, :position, NULL, NULL, 0,
       (SELECT number FROM note WHERE id = :noteId))`,
  )
  const ofNote = db.prepare<[{ noteId: string }], { id: string; ordinal: number }>(
    'SELECT id, ordinal FROM card WHERE note_id = :noteId ORDER BY ordinal',
  )
  const remove = db.prepare<[{ id: string }]>('DELETE FROM card WHERE id = :id')
  return {
    /** Adds a new card. */
    insert(card: { id: string; noteId: string; deckId: string; ordinal: number; position: number }) {
      const { changes } = insert.run(card)
      assert(changes === 1, `insert card: expected 1 row, got ${changes}`)
    },
    ofNote: (noteId: string): { id: string; ordinal: number }[] => ofNote.all({ noteId }),
    /** Removes a card. Its log stays. */
    remove(id: string) {
      const { changes } = remove.run({ id })
      assert(changes === 1, `remove card: expected 1 row, got ${changes}`)
    },
  }
})
