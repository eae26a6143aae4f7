import { dirname, join } from 'node:path'
import SQLite, { type Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors'
import { backUpBeforeMigration } from './backup'
import { checkDataFile } from './data-file-header'
import { fileDamaged } from './folder-fault'
import { migrate, schemaVersion } from './migrate'
import { bundledMigrations, type Migration } from './migrations'
import { APPLICATION_ID, setPragmas } from './pragmas'

/**
 * Opens the data file with all pragmas set and all migrations run; makes it if it is not there.
 * @param nowMs names the backup that is made before a migration, in `backups` beside the file
 * @throws AppError newer-data-file, not-a-data-file, data-file-damaged, backup-failed; the file is then as it was
 */
export function openDataFile(file: string, nowMs: number, migrations: Migration[] = bundledMigrations()): Database {
  checkDataFile(file, migrations.length)
  const db = new SQLite(file)
  try {
    requireOwn(db, file)
    setPragmas(db)
    const from = schemaVersion(db)
    if (from > 0 && from < migrations.length) {
      backUpBeforeMigration(db, { folder: join(dirname(file), 'backups'), from, to: migrations.length, nowMs })
    }
    migrate(db, migrations)
    return db
  } catch (error) {
    db.close()
    if (!(error instanceof SQLite.SqliteError)) throw error
    if (error.code.startsWith('SQLITE_CORRUPT')) throw fileDamaged(file, error)
    if (error.code !== 'SQLITE_NOTADB') throw error
    throw new AppError('not-a-data-file', { path: file, detail: error.code }, { cause: error })
  }
}

function requireOwn(db: Database, file: string): void {
  if (db.pragma('application_id', { simple: true }) === APPLICATION_ID) return
  const tables = db.prepare<[], number>('SELECT count(*) FROM sqlite_schema').pluck().get()
  if (tables !== 0) throw new AppError('not-a-data-file', { path: file, detail: 'tables of another program' })
}
