import type { Database } from 'better-sqlite3'
import { assert } from '../../shared/assert'
import { perConnection } from '../store/per-connection'

export interface StoredDeck {
  id: string
  name: string
  parentId: string | null
  position: number
  /** null: as the deck above */
  presetId: string | null
}

const COLUMNS = 'id, name, parent_id AS parentId, position, preset_id AS presetId'

/** Gives the queries of deck, prepared for a connection. */
export const deckQueries = perConnection((db: Database) => {
  const list = db.prepare<[], StoredDeck>(`SELECT ${COLUMNS} FROM deck ORDER BY position, name, id`)
  const find = db.prepare<[{ id: string }], StoredDeck>(`SELECT ${COLUMNS} FROM deck WHERE id = :id`)
  const put = db.prepare<[Omit<StoredDeck, 'presetId'>]>(
    `INSERT INTO deck (id, name, parent_id, position) VALUES (:id, :name, :parentId, :position)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, parent_id = excluded.parent_id, position = excluded.position`,
  )
  const choosePreset = db.prepare<[{ id: string; presetId: string | null }]>(
    'UPDATE deck SET preset_id = :presetId WHERE id = :id AND preset_id IS NOT :presetId',
  )
  const remove = db.prepare<[{ id: string }]>('DELETE FROM deck WHERE id = :id')
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
    /** Adds a deck, or changes one; which preset it has stays as it is. */
    put: ({ id, name, parentId, position }: Omit<StoredDeck, 'presetId'>) =>
      void put.run({ id, name, parentId, position }),
    /** Gives a deck a preset; null: that of the deck above. */
    choosePreset: (id: string, presetId: string | null) => void choosePreset.run({ id, presetId }),
    /** Removes a deck in which nothing is any more. */
    remove(id: string) {
      const { changes } = remove.run({ id })
      assert(changes === 1, `remove deck ${id}: expected 1 row, got ${changes}`)
    },
    /** Ids of the deck and of the decks under it; none if there is no such deck. */
    within: (id: string): string[] => within.all({ id }),
  }
})
