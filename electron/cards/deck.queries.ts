import type { Database } from 'better-sqlite3'
import { perConnection } from '../store/per-connection'

export interface StoredDeck {
  id: string
  name: string
  parentId: string | null
  position: number
}

/** Gives the queries of deck, prepared for a connection. */
export const deckQueries = perConnection((db: Database) => {
  const list = db.prepare<[], StoredDeck>(
    'SELECT id, name, parent_id AS parentId, position FROM deck ORDER BY position, name, id',
  )
  const find = db.prepare<[{ id: string }], StoredDeck>(
    'SELECT id, name, parent_id AS parentId, position FROM deck WHERE id = :id',
  )
  const put = db.prepare<[StoredDeck]>(
    `INSERT INTO deck (id, name, parent_id, position) VALUES (:id, :name, :parentId, :position)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, parent_id = excluded.parent_id, position = excluded.position`,
  )
  const within = db
    .prepare<[{ id: string }], string>(
      `WITH RECURSIVE within (id) AS (
       SELECT id FROM deck WHERE id = :id
       UNION SELECT deck.id FROM deck JOIN within ON deck.parent_id = within.id
     ) SELECT id FROM within`,
    )
    .pluck()
  return {
    list: (): StoredDeck[] => list.all(),
    find: (id: string): StoredDeck | null => find.get({ id }) ?? null,
    put: (deck: StoredDeck) => void put.run(deck),
    /** Ids of the deck and of the decks under it; none if there is no such deck. */
    within: (id: string): string[] => within.all({ id }),
  }
})
