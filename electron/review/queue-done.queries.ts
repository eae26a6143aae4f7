import type { Database } from 'better-sqlite3'
import { perConnection } from '../store/per-connection'

/** An answer that was given and not taken back. */
export interface GivenRow {
  id: string
  cardId: string
  kind: 'answer' | 'preview'
  rating: number
  tookMs: number
  answeredAtMs: number
  inStudy: 0 | 1
}

/** The card that was answered, as it is now; all null: it is gone. */
export interface AnsweredCard {
  noteId: string | null
  deckId: string | null
  reps: number | null
}

// Undo voids an entry, and redo voids that void; it goes no deeper.
const stands = (entry: string): string => `NOT EXISTS (SELECT 1 FROM review AS v WHERE v.voids_id = ${entry}.id
  AND NOT EXISTS (SELECT 1 FROM review AS w WHERE w.voids_id = v.id))`

/** Gives the queries on what was answered on a day, prepared for a connection. */
export const doneQueries = perConnection((db: Database) => {
  const given = `answer.id, answer.card_id AS cardId, answer.kind, rating, coalesce(took_ms, 0) AS tookMs,
    answered_at_ms AS answeredAtMs, study_id IS NOT NULL AS inStudy`
  // Only an answer and a preview have a rating: a list of kinds would be put into a table of its own each time.
  const ofThatDay = `answer.day = :day AND rating IS NOT NULL AND ${stands('answer')}`
  const ofDay = db.prepare<[{ day: number }], GivenRow & AnsweredCard>(
    `SELECT ${given}, card.note_id AS noteId, card.deck_id AS deckId, card.reps
     FROM review AS answer INDEXED BY review_by_day LEFT JOIN card ON card.id = answer.card_id
     WHERE ${ofThatDay} ORDER BY answered_at_ms, answer.id`,
  )
  const ofCard = db.prepare<[{ day: number; cardId: string }], GivenRow>(
    `SELECT ${given} FROM review AS answer INDEXED BY review_by_day WHERE answer.card_id = :cardId AND ${ofThatDay}`,
  )
  const card = db.prepare<[{ cardId: string }], AnsweredCard>(
    'SELECT note_id AS noteId, deck_id AS deckId, reps FROM card WHERE id = :cardId',
  )
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
    ofDay: (day: number): (GivenRow & AnsweredCard)[] => ofDay.all({ day }),
    // Put in order here: asking the database for the order of one or two takes longer than all else.
    ofCard: (cardId: string, day: number): GivenRow[] =>
      ofCard.all({ cardId, day }).sort((a, b) => a.answeredAtMs - b.answeredAtMs || (a.id < b.id ? -1 : 1)),
    findCard: (cardId: string): AnsweredCard => card.get({ cardId }) ?? { noteId: null, deckId: null, reps: null },
    /** Whether a card had been asked before a day, and not been made new again since. */
    wasKnown: (cardId: string, day: number): boolean => known.get({ cardId, day }) !== undefined,
    /** So many days in a row, up to this one or the one before it, have an answer in the log. */
    daysInRow: (day: number): number => daysInRow.get({ day }) ?? 0,
  }
})
