import type { Database } from 'better-sqlite3'
import { perConnection } from '../store/per-connection'

export interface FoundSummary {
  id: string
  title: string
  /** Markdown */
  body: string
}

type Some = { match: string; limit: number }

/** Queries for notes across marks by the words of their titles and bodies. */
export const summarySearchQueries = perConnection((db: Database) => {
  const count = db
    .prepare<[{ match: string; most: number }], number>(
      'SELECT count(*) FROM (SELECT 1 FROM summary_search WHERE summary_search MATCH :match LIMIT :most)',
    )
    .pluck()
  const found = (order: string) =>
    db.prepare<[Some], FoundSummary>(
      `SELECT summary.id, summary.title, summary.body
       FROM (SELECT rowid AS number FROM summary_search WHERE summary_search MATCH :match ${order} LIMIT :limit) AS found
       CROSS JOIN summary ON summary.number = found.number`,
    )
  const ranked = found('ORDER BY rank')
  const newest = found('ORDER BY rowid DESC')
  return {
    /** Not counted beyond `most`. */
    count: (match: string, most: number): number => count.get({ match, most }) ?? 0,
    ranked: (match: string, limit: number): FoundSummary[] => ranked.all({ match, limit }),
    newest: (match: string, limit: number): FoundSummary[] => newest.all({ match, limit }),
  }
})
