import type { Database } from 'better-sqlite3'
import { assert } from '../../shared/assert'

/** Marks the file as a data file of Actus: "Actu" in ASCII. */
export const APPLICATION_ID = 0x41637475

/**
 * What each connection must be set to. WAL is kept in the file, but a reopened file runs at synchronous=NORMAL unless it
 * is set again, and a commit could then be lost in a power cut. Source: sqlite.org/pragma.html, sqlite.org/security.html.
 */
const settings = [
  { name: 'journal_mode', set: 'WAL', reads: 'wal' },
  { name: 'synchronous', set: 'FULL', reads: 2 },
  { name: 'foreign_keys', set: 'ON', reads: 1 },
  { name: 'trusted_schema', set: 'OFF', reads: 0 },
  // Without it, REPLACE would remove a row without firing the triggers that record it for undo.
  { name: 'recursive_triggers', set: 'ON', reads: 1 },
  { name: 'temp_store', set: 'MEMORY', reads: 2 },
  // The pages of an index into which thousands of rows go, so that each is written once. In kibibytes.
  { name: 'cache_size', set: '-32000', reads: -32_000 },
  // What is committed is moved from the log into the file between requests, see checkpoint.ts; this is for 80 MB at once.
  { name: 'wal_autocheckpoint', set: '20000', reads: 20_000 },
  { name: 'cell_size_check', set: 'ON', reads: 1 },
  // Flushes the drive's own cache on macOS; has no effect elsewhere.
  { name: 'fullfsync', set: 'ON', reads: 1 },
  { name: 'checkpoint_fullfsync', set: 'ON', reads: 1 },
] as const

/**
 * Sets the pragmas that a connection needs and reads each one back.
 * @throws AssertionError if one did not take: a build of SQLite that we can't trust with a learner's work
 */
export function setPragmas(db: Database): void {
  for (const { name, set, reads } of settings) {
    db.pragma(`${name} = ${set}`)
    const read = db.pragma(name, { simple: true })
    assert(read === reads, `pragma ${name}: expected ${reads}, got ${String(read)}`)
  }
}
