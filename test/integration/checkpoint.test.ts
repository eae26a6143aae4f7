import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { temporaryStore } from './temporary-store'

test('what is committed is in the data file itself soon after, not within the commit', async () => {
  const t = temporaryStore()
  const copy = join(t.folder, 'copy.db')
  /** What the file holds without its log. */
  const decks = () => {
    copyFileSync(t.file, copy)
    const db = new SQLite(copy)
    try {
      return db.prepare<[], string>('SELECT name FROM deck').pluck().all()
    } finally {
      db.close()
    }
  }
  t.store.db.pragma('wal_checkpoint(TRUNCATE)')
  t.store.operate('add-deck', 1, ({ db }) =>
    db.prepare(`INSERT INTO deck (id, name, parent_id, position) VALUES ('deck', 'Locks', NULL, 0)`).run(),
  )
  expect(decks()).toEqual([])
  await vi.waitFor(() => expect(decks()).toEqual(['Locks']), { timeout: 10_000 })
})
