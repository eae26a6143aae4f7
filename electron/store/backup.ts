import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import SQLite, { type Database } from 'better-sqlite3'
import { assert } from '../../shared/assert'
import { AppError } from '../../shared/errors'

/** A copy that was opened, checked and flushed to the disk. */
export interface Backup {
  file: string
  /** in all tables */
  rows: number
}

/**
 * Copies the data file while it is in use: page by page, so that answers go on meanwhile.
 * @throws AppError backup-failed; no file of that name is then left, and an older one is not replaced
 */
export async function backUp(db: Database, file: string): Promise<Backup> {
  const part = `${file}.part`
  try {
    assert(!isSameFile(file, db.name), 'the data file itself is no place for its copy')
    rmSync(part, { force: true })
    await db.backup(part)
    return keepIfWhole(db, part, file)
  } catch (error) {
    throw failed(part, file, error)
  }
}

/**
 * Copies the data file in one go, into a file in the folder that names the schema versions and the time.
 * @throws AppError backup-failed
 */
export function backUpBeforeMigration(
  db: Database,
  { folder, from, to, nowMs }: { folder: string; from: number; to: number; nowMs: number },
): Backup {
  const time = new Date(nowMs).toISOString().replaceAll(/[:.]/g, '-')
  const file = join(folder, `before-migration-${from}-to-${to}-${time}.db`)
  const part = `${file}.part`
  try {
    mkdirSync(folder, { recursive: true })
    rmSync(part, { force: true })
    db.prepare('VACUUM INTO ?').run(part)
    return keepIfWhole(db, part, file)
  } catch (error) {
    throw failed(part, file, error)
  }
}

function isSameFile(a: string, b: string): boolean {
  return existsSync(a) && existsSync(b) && realpathSync(a) === realpathSync(b)
}

function failed(part: string, file: string, cause: unknown): AppError {
  try {
    rmSync(part, { force: true })
  } catch {
    // Something of that name which is not ours. What matters is why there is no backup.
  }
  const detail = cause instanceof Error ? cause.message : String(cause)
  return new AppError('backup-failed', { path: file, detail }, { cause })
}

function keepIfWhole(source: Database, part: string, file: string): Backup {
  const copy = new SQLite(part)
  try {
    // One file that stands alone: a copy keeps the source's WAL mode, which would put two more beside it.
    copy.pragma('journal_mode = DELETE')
    const found = copy.pragma('integrity_check', { simple: true })
    assert(found === 'ok', `integrity_check: ${String(found)}`)
    const expected = contents(source)
    const actual = contents(copy)
    assert(isDeepStrictEqual(actual, expected), `rows: expected ${show(expected)}, got ${show(actual)}`)
  } finally {
    copy.close()
  }
  flush(part)
  renameSync(part, file)
  // Windows can't open a folder, and needs no flush for a rename.
  if (process.platform !== 'win32') flush(dirname(file))
  const rows = Object.values(contents(source).rowsOf).reduce((sum, count) => sum + count, 0)
  return { file, rows }
}

const show = (value: unknown): string => JSON.stringify(value)

function contents(db: Database) {
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
       AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name`,
    )
    .pluck()
    .all()
  const rowsOf: Record<string, number> = {}
  for (const table of tables) {
    rowsOf[table] = db.prepare<[], number>(`SELECT count(*) FROM main."${table}"`).pluck().get() ?? 0
  }
  return {
    applicationId: db.pragma('application_id', { simple: true }),
    version: db.pragma('user_version', { simple: true }),
    rowsOf,
  }
}

function flush(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
