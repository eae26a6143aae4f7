import type { Database } from 'better-sqlite3'
import { perConnection } from '../store/per-connection'

/** An answer that was given and not taken back. */
export interface GivenRow {
  cardId: string
  /** null: its card is gone */
  noteId: string | null
  deckId: string | null
  kind: 'answer' | 'preview'
  rating: number
  tookMs: number
  answeredAtMs: number
  inStudy: 0 | 1
}

// Undo voids an entry, and redo voids that void; it goes no deeper.
const stands = (entry: string): string => `NOT EXISTS (SELECT 1 FROM review AS v WHERE v.voids_id = ${entry}.id
  AND NOT EXISTS (SELECT 1 FROM review AS w WHERE w.voids_id = v.id))`

/** Gives the queries on what was answered on a day, prepared for a connection. */
export const doneQueries = perConnection((db: Database) => {
  const given = (condition: string) => `
    SELECT answer.card_id AS cardId, card.note_id AS noteId, card.deck_id AS deckId, answer.kind, rating,
      coalesce(took_ms, 0) AS tookMs, answered_at_ms AS answeredAtMs, study_id IS NOT NULL AS inStudy
    FROM review AS answer INDEXED BY review_by_day LEFT JOIN card ON card.id = answer.card_id
    WHERE answer.day = :day ${condition} AND answer.kind IN ('answer', 'preview') AND ${stands('answer')}
    ORDER BY answered_at_ms, answer.id`
  const ofDay = db.prepare<[{ day: number }], GivenRow>(given(''))
  const ofCard = db.prepare<[{ day: number; cardId: string }], GivenRow>(given('AND answer.card_id = :cardId'))
  const known = db
    .prepare<[{ cardId: string; day: number }], 1>(
      `SELECT 1 FROM review AS answer INDEXED BY review_by_card
       WHERE card_id = :cardId AND kind = 'answer' AND day < :day AND ${stands('answer')}
         AND NOT EXISTS (SELECT 1 FROM review AS reset INDEXED BY review_by_card WHERE reset.card_id = :cardId
           AND reset.answered_at_ms > answer.answered_at_ms AND reset.kind = 'reset' AND ${stands('reset')})
       LIMIT 1`,
    )
    .pluck()
  const daysInRow = db
    .prepare<[{ day: number }], number>(
      `WITH RECURSIVE run (day) AS (
         SELECT iif(EXISTS (SELECT 1 FROM review WHERE day = :day AND rating IS NOT NULL), :day, :day - 1)
         UNION ALL SELECT day - 1 FROM run WHERE EXISTS (SELECT 1 FROM review WHERE review.day = run.day AND rating IS NOT NULL)
       ) SELECT count(*) - 1 FROM run`,
    )
    .pluck()
  return {
    /** The answers of a day, in the order in which they were given. */
    ofDay: (day: number): GivenRow[] => ofDay.all({ day }),
    ofCard: (cardId: string, day: number): GivenRow[] => ofCard.all({ cardId, day }),
    /** Whether a card had been asked before a day, and not been made new again since. */
    wasKnown: (cardId: string, day: number): boolean => known.get({ cardId, day }) !== undefined,
    /** So many days in a row, up to this one or the one before it, have an answer in the log. */
    daysInRow: (day: number): number => daysInRow.get({ day }) ?? 0,
  }
})
