import { expect, test } from 'vitest'
import type { Database } from 'better-sqlite3'
import { temporaryStore } from './temporary-store'

/** How many triggers record what undo needs. */
const recording = (db: Database) =>
  db.prepare<[], number>(`SELECT count(*) FROM temp.sqlite_schema WHERE name LIKE 'capture%'`).pluck().get()

test('what is read at the start does not wait for undo, which is ready soon after by itself', async () => {
  const { store } = temporaryStore()
  store.history()
  expect(recording(store.db)).toBe(0)
  await expect.poll(() => recording(store.db), { timeout: 10_000 }).toBeGreaterThan(40)
})

test('the first change can be undone, also where one before it failed', () => {
  const { store } = temporaryStore()
  const measure = (value: string, fails: boolean) => () =>
    store.operate('change-setting', 0, ({ db }) => {
      db.prepare(`INSERT INTO setting (key, value_json) VALUES ('measure', ?)`).run(value)
      if (fails) throw new Error('on purpose')
    })
  expect(measure('56', true)).toThrow('on purpose')
  expect(measure('66', false)().op).not.toBeNull()
  store.undo(0)
  expect(store.db.prepare('SELECT * FROM setting').all()).toEqual([])
  store.redo(0)
  expect(store.db.prepare('SELECT value_json FROM setting').pluck().all()).toEqual(['66'])
})

test('a store that is closed at once sets up nothing any more, which would throw', async () => {
  const { store, reopen } = temporaryStore()
  const first = store.db
  reopen()
  await new Promise((next) => void setTimeout(next, 600))
  expect(first.open).toBe(false)
})
