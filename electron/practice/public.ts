import type { Database } from 'better-sqlite3'
import { attemptQueries } from './attempt.queries'

/** Gives the key of the case whose mistakes made cards due at an instant, or null. */
export function findCallingCase(db: Database, calledAtMs: number): string | null {
  return attemptQueries(db).findCaseAt(calledAtMs)
}
