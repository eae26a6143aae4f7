import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { AppError } from '../../shared/errors'
import { temporaryStore } from './temporary-store'

function storeWithDeck() {
  const t = temporaryStore()
  t.store.operate('add-card', 1, ({ db }) =>
    db.exec(`INSERT INTO deck (id, name, parent_id, position) VALUES ('deck', 'Module 14', NULL, 0)`),
  )
  const folder = join(t.folder, 'kept')
  mkdirSync(folder)
  return { t, folder, file: join(folder, 'copy.db') }
}

test('a backup is one file that opens by itself and holds everything', async () => {
  const { t, folder, file } = storeWithDeck()
  const empty = temporaryStore()
  // An empty search index has rows of its own.
  const { rows } = await empty.store.backup(join(empty.folder, 'empty.db'))
  // One row each: the deck, the operation, the statement that takes it back.
  expect(await t.store.backup(file)).toEqual({ file, rows: rows + 3 })
  expect(readdirSync(folder)).toEqual(['copy.db'])
  const copy = new SQLite(file, { readonly: true })
  expect(copy.prepare('SELECT name FROM deck').pluck().all()).toEqual(['Module 14'])
  copy.close()
})

test('the store goes on while it is copied, and the copy is of one moment', async () => {
  const { t, file } = storeWithDeck()
  t.store.write(1, ({ db }) => {
    db.exec(`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
             INSERT INTO draft SELECT 'note:' || i, 'what a learner typed', 0 FROM n`)
  })
  const copying = t.store.backup(file)
  let writes = 0
  let isCopying = true
  // Copying goes on from one turn of the event loop to the next, as does this.
  const write = () => {
    if (!isCopying) return
    t.store.write(2, ({ db }) => db.exec(`INSERT INTO draft VALUES ('later:${++writes}', '', 0)`))
    setImmediate(write)
  }
  setImmediate(write)
  const { rows } = await copying
  isCopying = false
  expect(writes).toBeGreaterThan(0)
  expect(rows).toBeGreaterThan(20_000)
})

test('a copy that is not whole is not kept', async () => {
  const { t, folder, file } = storeWithDeck()
  t.store.write(1, ({ db }) => {
    db.exec(`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
             INSERT INTO draft SELECT 'note:' || i, 'what a learner typed', 0 FROM n`)
  })
  t.store.close()
  const bytes = readFileSync(t.file)
  writeFileSync(t.file, bytes.fill(0xff, bytes.length - 6_000, bytes.length - 5_000))
  t.reopen()
  await expect(t.store.backup(file)).rejects.toThrow(/backup-failed.*integrity_check/)
  expect(readdirSync(folder)).toEqual([])
})

test('a backup that cannot be made says why and leaves an older one as it was', async () => {
  const { t, folder, file } = storeWithDeck()
  writeFileSync(file, 'older')
  // A folder stands where the copy is written before it is checked.
  mkdirSync(`${file}.part/x`, { recursive: true })
  await expect(t.store.backup(file)).rejects.toThrow(AppError)
  expect(readFileSync(file, 'utf8')).toBe('older')
  rmSync(`${file}.part`, { recursive: true })
  await t.store.backup(file)
  expect(readdirSync(folder)).toEqual(['copy.db'])
})

test('a backup never takes the place of the data file', async () => {
  const { t } = storeWithDeck()
  await expect(t.store.backup(join(t.folder, 'kept/../actus.db'))).rejects.toThrow('the data file itself')
})
