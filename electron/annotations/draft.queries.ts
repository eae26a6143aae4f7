import type { Database } from 'better-sqlite3'
import { perConnection } from '../store/per-connection'

/** What is being written and not yet saved, by key. */
export const draftQueries = perConnection((db: Database) => {
  const find = db.prepare<[{ key: string }], { text: string }>('SELECT text FROM draft WHERE key = :key')
  const put = db.prepare<[{ key: string; text: string; savedAtMs: number }]>(`INSERT INTO draft (key, text, saved_at_ms)
    VALUES (:key, :text, :savedAtMs)
    ON CONFLICT (key) DO UPDATE SET text = excluded.text, saved_at_ms = excluded.saved_at_ms`)
  const remove = db.prepare<[{ key: string }]>('DELETE FROM draft WHERE key = :key')
  return {
    find: (key: string): { text: string } | null => find.get({ key }) ?? null,
    put: (draft: { key: string; text: string; savedAtMs: number }): void => void put.run(draft),
    /** Removes it if it is there. */
    remove: (key: string): void => void remove.run({ key }),
  }
})
