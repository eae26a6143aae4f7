import type { Database } from 'better-sqlite3'
import { perConnection } from '../store/per-connection'

/** Queries on what is told of one card, prepared for a connection. */
export const infoQueries = perConnection((db: Database) => {
  const find = db.prepare<[{ cardId: string }], { deckId: string; createdAtMs: number; editedAtMs: number }>(
    `SELECT card.deck_id AS deckId, note.created_at_ms AS createdAtMs, note.updated_at_ms AS editedAtMs
     FROM card JOIN note ON note.id = card.note_id WHERE card.id = :cardId`,
  )
  const decks = db
    .prepare<[{ cardId: string }], string>(
      // A ring of decks, which no store has, must not run for ever.
      `WITH RECURSIVE up (id, level) AS (
         SELECT deck_id, 0 FROM card WHERE id = :cardId
         UNION ALL SELECT deck.parent_id, level + 1 FROM up JOIN deck ON deck.id = up.id
         WHERE deck.parent_id IS NOT NULL AND level < 100)
       SELECT deck.name FROM up JOIN deck ON deck.id = up.id ORDER BY level DESC`,
    )
    .pluck()
  const place = db
    .prepare<[{ cardId: string }], number>(
      `SELECT count(*) FROM card AS before, card WHERE card.id = :cardId AND before.deck_id = card.deck_id
         AND before.state = 'new' AND before.position <= card.position`,
    )
    .pluck()
  const times = db.prepare<[{ cardId: string }], { id: string; took_ms: number }>(
    'SELECT id, took_ms FROM review WHERE card_id = :cardId AND took_ms IS NOT NULL',
  )
  const items = db.prepare<[{ cardId: string }], { id: string; item: string; recalled: 0 | 1 }>(
    `SELECT review.id, item, recalled FROM review INDEXED BY review_by_card
     JOIN review_item ON review_item.review_id = review.id WHERE card_id = :cardId ORDER BY review.id, item`,
  )
  return {
    find: (cardId: string) => find.get({ cardId }) ?? null,
    /** Names of the decks that a card lies in, the outermost first. */
    decksOf: (cardId: string): string[] => decks.all({ cardId }),
    /** Where a new card stands among the new ones of its deck, from 1. */
    placeOf: (cardId: string): number => place.get({ cardId }) ?? 1,
    /** Which items each answer recalled, by the answer's id. */
    itemsOf: (cardId: string): ReadonlyMap<string, { item: string; recalled: boolean }[]> =>
      Map.groupBy(
        items.all({ cardId }).map(({ id, item, recalled }) => ({ id, item, recalled: recalled === 1 })),
        ({ id }) => id,
      ),
    timesOf: (cardId: string): ReadonlyMap<string, number> =>
      new Map(times.all({ cardId }).map((row) => [row.id, row.took_ms])),
  }
})
