import type { Database } from 'better-sqlite3'
import type { SavedSearch } from '../../shared/model/saved-search'
import { perConnection } from '../store/per-connection'

/** Gives the queries of saved_search, prepared for a connection. */
export const savedSearchQueries = perConnection((db: Database) => {
  const list = db.prepare<[], SavedSearch>('SELECT id, name, query FROM saved_search ORDER BY position, id')
  const put = db.prepare<[SavedSearch & { position: number }]>(
    `INSERT INTO saved_search (id, name, query, position) VALUES (:id, :name, :query, :position)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, query = excluded.query, position = excluded.position`,
  )
  const remove = db.prepare<[{ id: string }]>('DELETE FROM saved_search WHERE id = :id')
  return {
    /** In the learner's order. */
    list: (): SavedSearch[] => list.all(),
    put: (search: SavedSearch, position: number) => void put.run({ ...search, position }),
    /** Whether there was such a search. */
    remove: (id: string): boolean => remove.run({ id }).changes === 1,
  }
})
