/* What other features and the hosts may use of the annotations. */
import type { Database } from 'better-sqlite3'
import { annotationQueries } from './annotation.queries'

/** How many marks there are, and how many of them have a note. */
export function annotationCounts(db: Database): { marks: number; notes: number } {
  return annotationQueries(db).count()
}
