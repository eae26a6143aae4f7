import type { Database } from 'better-sqlite3'
import { perConnection } from '../store/per-connection'

/** What the order of a study goes by. */
export interface StudiedCard {
  id: string
  deckId: string
  suspended: 0 | 1
  dueDay: number | null
  dueAtMs: number | null
  position: number
  stability: number | null
  lastReviewDay: number | null
}

/** Gives the queries that find the cards of a study, prepared for a connection. */
export const studyCardQueries = perConnection((db: Database) => {
  const facts = db.prepare<[{ ids: string }], StudiedCard>(
    `SELECT card.id, deck_id AS deckId, suspended, due_day AS dueDay, due_at_ms AS dueAtMs, position, stability,
       last_review_day AS lastReviewDay
     FROM json_each(:ids) AS wanted CROSS JOIN card ON card.id = wanted.value ORDER BY wanted.key`,
  )
  const ofTerms = db
    .prepare<[{ terms: string }], string>(
      `SELECT card.id FROM json_each(:terms) AS wanted CROSS JOIN note ON note.term_key = wanted.value
       CROSS JOIN card ON card.note_id = note.id ORDER BY wanted.key, card.position, card.id`,
    )
    .pluck()
  const dueBetween = db
    .prepare<[{ after: number; until: number }], string>(
      `SELECT id FROM card INDEXED BY card_by_due_day
       WHERE due_day > :after AND due_day <= :until AND due_day IS NOT NULL AND suspended = 0 ORDER BY due_day, id`,
    )
    .pluck()
  const newOfDeck = db
    .prepare<[{ deckId: string; limit: number }], string>(
      `SELECT id FROM card INDEXED BY card_new_of_deck
       WHERE deck_id = :deckId AND state = 'new' AND suspended = 0 AND called_at_ms IS NULL
       ORDER BY position, id LIMIT :limit`,
    )
    .pluck()
  return {
    /** What is known of cards, in the order of their ids; one that is gone is left out. */
    factsOf: (ids: readonly string[]): StudiedCard[] => facts.all({ ids: JSON.stringify(ids) }),
    /** The cards that ask for terms, term after term. */
    ofTerms: (terms: readonly string[]): string[] => ofTerms.all({ terms: JSON.stringify(terms) }),
    /** The cards that come due after a day, up to another. */
    dueBetween: (after: number, until: number): string[] => dueBetween.all({ after, until }),
    /** The first new cards of a deck itself. */
    newOfDeck: (deckId: string, limit: number): string[] => newOfDeck.all({ deckId, limit }),
  }
})
