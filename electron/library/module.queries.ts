import type { Database } from 'better-sqlite3'
import { assert } from '../../shared/assert'
import { perConnection } from '../store/per-connection'

export interface StoredModule {
  id: string
  title: string
}

/** Modules: what texts are pages of. */
export const moduleQueries = perConnection((db: Database) => {
  const find = db.prepare<[{ id: string }], StoredModule>('SELECT id, title FROM module WHERE id = :id')
  const list = db.prepare<[], StoredModule>('SELECT id, title FROM module ORDER BY title, id')
  const insert = db.prepare<[StoredModule]>('INSERT INTO module (id, title) VALUES (:id, :title)')
  const rename = db.prepare<[StoredModule]>('UPDATE module SET title = :title WHERE id = :id')
  const remove = db.prepare<[{ id: string }]>('DELETE FROM module WHERE id = :id')
  const isUsed = db
    .prepare<[{ id: string }], number>('SELECT EXISTS (SELECT 1 FROM document WHERE module_id = :id)')
    .pluck()
  return {
    find: (id: string): StoredModule | null => find.get({ id }) ?? null,
    list: (): StoredModule[] => list.all(),
    insert: (module: StoredModule): void => void insert.run(module),
    rename(module: StoredModule): void {
      const { changes } = rename.run(module)
      assert(changes === 1, `rename module ${module.id}: expected 1 row, got ${changes}`)
    },
    /** Removes it if no text is a page of it any more, also none in the trash. */
    removeIfEmpty(id: string): void {
      if (isUsed.get({ id }) === 0) remove.run({ id })
    },
  }
})
