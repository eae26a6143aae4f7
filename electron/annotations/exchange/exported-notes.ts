import type { Database } from 'better-sqlite3'
import type { ExportedNote } from '../../../shared/exchange/exported'
import { citedMarks } from '../../../shared/model/summary'
import { summaryQueries } from '../summary.queries'

/** Tells of some marks whether a mark is one of them. */
export interface SomeMarks {
  has(markId: string): boolean
}

/** The notes across marks, as they were begun. @param marks only those that cite one of these; null: all */
export const exportedNotes = (db: Database, marks: SomeMarks | null): ExportedNote[] =>
  summaryQueries(db)
    .all()
    .filter(({ body }) => marks === null || citedMarks(body).some((markId) => marks.has(markId)))
