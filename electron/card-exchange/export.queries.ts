import type { Database } from 'better-sqlite3'
import { perConnection } from '../store/per-connection'

interface DueRow {
  noteId: string
  ordinal: number
  dueDay: number
  lastReviewDay: number | null
}

/** Notes that are to leave, and when their cards come again. */
export const exportQueries = perConnection((db: Database) => {
  const ids = db
    .prepare<[{ decks: string | null }], string>(
      `SELECT id FROM note WHERE :decks IS NULL OR deck_id IN (SELECT value FROM json_each(:decks)) ORDER BY number`,
    )
    .pluck()
  const ofCards = db
    .prepare<[{ cardIds: string }], string>(
      `SELECT id FROM note WHERE id IN (SELECT note_id FROM card WHERE id IN (SELECT value FROM json_each(:cardIds)))
       ORDER BY number`,
    )
    .pluck()
  const due = db.prepare<[{ noteIds: string }], DueRow>(
    `SELECT note_id AS noteId, ordinal, due_day AS dueDay, last_review_day AS lastReviewDay FROM card
     WHERE note_id IN (SELECT value FROM json_each(:noteIds)) AND due_day IS NOT NULL ORDER BY note_id, ordinal`,
  )
  return {
    /** In the order in which they were made. @param decks null: all */
    ids: (decks: readonly string[] | null): string[] => ids.all({ decks: decks && JSON.stringify(decks) }),
    /** Notes of those cards that are there, in the same order. */
    ofCards: (cardIds: readonly string[]): string[] => ofCards.all({ cardIds: JSON.stringify(cardIds) }),
    due: (noteIds: readonly string[]): Map<string, DueRow[]> =>
      Map.groupBy(due.all({ noteIds: JSON.stringify(noteIds) }), ({ noteId }) => noteId),
  }
})
