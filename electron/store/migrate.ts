import type { Database } from 'better-sqlite3'
import { assert } from '../../shared/assert'
import type { Migration } from './migrations'
import { APPLICATION_ID } from './pragmas'

/** Number of the last migration that ran on this file; 0 for a new one. */
export function schemaVersion(db: Database): number {
  const version = db.pragma('user_version', { simple: true })
  assert(typeof version === 'number', `user_version: expected a number, got ${typeof version}`)
  return version
}

/**
 * Brings the file up to the last of the migrations: all of them or, if one fails, none.
 * @throws whatever a migration throws; AssertionError if one leaves a reference to a row that is not there
 */
export function migrate(db: Database, migrations: readonly Migration[]): void {
  const from = schemaVersion(db)
  const pending = migrations.filter(({ version }) => version > from)
  if (pending.length === 0) return
  // A migration may rebuild a table that others refer to. The switch has no effect inside a transaction.
  db.pragma('foreign_keys = OFF')
  // One may take a constraint away from a table, which SQLite has no statement for.
  db.unsafeMode(true)
  try {
    db.transaction(() => {
      db.pragma(`application_id = ${APPLICATION_ID}`)
      for (const { version, sql } of pending) {
        db.exec(sql)
        db.pragma(`user_version = ${version}`)
      }
      // The recorded statements name the columns of the schema that was.
      if (from > 0) db.exec('DELETE FROM operation_change; DELETE FROM operation;')
      const dangling = db.pragma('foreign_key_check')
      assert(Array.isArray(dangling) && dangling.length === 0, `migration: dangling ${JSON.stringify(dangling)}`)
    }).exclusive()
  } finally {
    db.unsafeMode(false)
    db.pragma('foreign_keys = ON')
  }
}
