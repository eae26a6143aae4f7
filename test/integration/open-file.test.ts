import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import SQLite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import type { Migration } from '../../electron/store/migrations'
import { openDataFile } from '../../electron/store/open-file'
import { APPLICATION_ID } from '../../electron/store/pragmas'
import { AppError } from '../../shared/errors'

function temporaryFile(): { folder: string; file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'actus-open-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return { folder, file: join(folder, 'actus.db') }
}

const HISTORY = 'CREATE TABLE operation (id TEXT); CREATE TABLE operation_change (id TEXT);'
const first: Migration = {
  version: 1,
  name: 'first',
  sql: `CREATE TABLE card (id TEXT PRIMARY KEY) STRICT; ${HISTORY}`,
}
const second: Migration = { version: 2, name: 'second', sql: 'ALTER TABLE card ADD COLUMN reps INTEGER;' }
const NOW_MS = Date.UTC(2026, 10, 25, 8, 30)

/** A file as the first migration leaves it, with two cards and an operation that could be undone. */
function oldFile() {
  const at = temporaryFile()
  const db = openDataFile(at.file, NOW_MS, [first])
  db.exec(`INSERT INTO card VALUES ('card-1'), ('card-2'); INSERT INTO operation VALUES ('op-1')`)
  db.close()
  return at
}

const digests = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('-shm'))
      .map(({ name }) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  )

test('a new file is made, marked as ours, and has no backup', () => {
  const { folder, file } = temporaryFile()
  const db = openDataFile(file, NOW_MS, [first, second])
  expect(db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID)
  expect(db.pragma('user_version', { simple: true })).toBe(2)
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
  expect(db.pragma('synchronous', { simple: true })).toBe(2)
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
  db.close()
  expect(readdirSync(folder)).toEqual(['actus.db'])
})

test('an older file is backed up as it was, then migrated, and forgets what it could undo', () => {
  const { folder, file } = oldFile()
  const db = openDataFile(file, NOW_MS, [first, second])
  expect(db.prepare('SELECT id, reps FROM card').all()).toEqual([
    { id: 'card-1', reps: null },
    { id: 'card-2', reps: null },
  ])
  expect(db.prepare('SELECT count(*) FROM operation').pluck().get()).toBe(0)
  db.close()
  expect(readdirSync(join(folder, 'backups'))).toEqual(['before-migration-1-to-2-2026-11-25T08-30-00-000Z.db'])
  const backup = new SQLite(join(folder, 'backups/before-migration-1-to-2-2026-11-25T08-30-00-000Z.db'))
  expect(backup.pragma('user_version', { simple: true })).toBe(1)
  expect(backup.prepare('SELECT * FROM card').all()).toEqual([{ id: 'card-1' }, { id: 'card-2' }])
  expect(backup.prepare('SELECT count(*) FROM operation').pluck().get()).toBe(1)
  backup.close()
})

test('a file that is up to date is opened without a backup', () => {
  const { folder, file } = oldFile()
  openDataFile(file, NOW_MS, [first]).close()
  expect(existsSync(join(folder, 'backups'))).toBe(false)
})

test('a migration that fails changes nothing, and the next start tries again', () => {
  const { file } = oldFile()
  const failing = { ...second, sql: `${second.sql} INSERT INTO card (id) VALUES ('card-1');` }
  expect(() => openDataFile(file, NOW_MS, [first, failing])).toThrow('UNIQUE')
  const db = openDataFile(file, NOW_MS, [first])
  expect(db.prepare('SELECT * FROM card').all()).toEqual([{ id: 'card-1' }, { id: 'card-2' }])
  db.close()
  openDataFile(file, NOW_MS + 1, [first, second]).close()
})

test('a migration that leaves a reference to nothing is refused', () => {
  const { file } = oldFile()
  const sql = `CREATE TABLE review (card_id TEXT REFERENCES card (id)); INSERT INTO review VALUES ('card-9');`
  expect(() => openDataFile(file, NOW_MS, [first, { ...second, sql }])).toThrow('dangling')
})

test('without a whole backup there is no migration', () => {
  const { folder, file } = oldFile()
  // A file stands where the folder should be.
  writeFileSync(join(folder, 'backups'), '')
  const before = digests(folder)
  expect(() => openDataFile(file, NOW_MS, [first, second])).toThrow('backup-failed')
  expect(digests(folder)).toEqual(before)
})

test('a newer file is refused and not one byte of it changes', () => {
  const { folder, file } = temporaryFile()
  openDataFile(file, NOW_MS, [first, second]).close()
  const before = digests(folder)
  expect(() => openDataFile(file, NOW_MS, [first])).toThrow(new AppError('newer-data-file', { file: 2, app: 1 }))
  expect(digests(folder)).toEqual(before)
  expect(readdirSync(folder)).toEqual(['actus.db'])
})

test('a newer file whose version still stands in its write-ahead log is refused and not changed either', () => {
  const { folder, file } = oldFile()
  const copies = temporaryFile()
  const newer = new SQLite(file)
  newer.pragma('user_version = 2')
  // As a killed program leaves them.
  for (const name of ['actus.db', 'actus.db-wal'])
    writeFileSync(join(copies.folder, name), readFileSync(join(folder, name)))
  newer.close()
  const before = digests(copies.folder)
  const refused = new AppError('newer-data-file', { file: 2, app: 1 })
  expect(() => openDataFile(copies.file, NOW_MS, [first])).toThrow(refused)
  expect(digests(copies.folder)).toEqual(before)
})

test.each<[string, (file: string) => void, string?]>([
  ['a text', (file: string) => writeFileSync(file, 'Notes on trafficking in persons. '.repeat(10))],
  ['half a header', (file: string) => writeFileSync(file, 'SQLite format 3\0')],
  ['the database of another program', (file: string) => makeForeign(file, 0x12345678)],
  ['a database that says nothing of itself', (file: string) => makeForeign(file, 0)],
  ['a data file whose pages were overwritten', overwritePages, 'data-file-damaged'],
])('%s is refused and not changed', (_, make, code = 'not-a-data-file') => {
  const { folder, file } = temporaryFile()
  make(file)
  const before = digests(folder)
  const open = () => openDataFile(file, NOW_MS, [first, second]).close()
  expect(open).toThrow(code)
  expect(open).toThrow(basename(file))
  expect(digests(folder)).toEqual(before)
})

function makeForeign(file: string, applicationId: number): void {
  const db = new SQLite(file)
  db.pragma(`application_id = ${applicationId}`)
  db.exec('CREATE TABLE playlist (id TEXT)')
  db.close()
}

function overwritePages(file: string): void {
  openDataFile(file, NOW_MS, [first]).close()
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill('x', 100, 4_096))
}

test('a file that was made but never filled is filled', () => {
  const { file } = temporaryFile()
  const made = new SQLite(file)
  made.pragma('journal_mode = WAL')
  made.close()
  const db = openDataFile(file, NOW_MS, [first])
  expect(db.prepare('SELECT count(*) FROM card').pluck().get()).toBe(0)
  db.close()
})
