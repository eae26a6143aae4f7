import type { Database } from 'better-sqlite3'
import { perConnection } from '../store/per-connection'

export interface FoundMark {
  id: string
  documentId: string
  title: string
  color: number
  note: string
  exact: string
  /** in the text that is shown; as it was laid, where its words are lost */
  start: number
  rank: number
}

/** Queries for marks by the words of their notes and quotes, but for those of texts in the trash. */
export const markQueries = perConnection((db: Database) => {
  const found = `FROM annotation_search CROSS JOIN annotation a ON a.number = annotation_search.rowid
    CROSS JOIN document d ON d.id = a.document_id
    WHERE annotation_search MATCH :match AND d.trashed_at_ms IS NULL AND d.staged_by IS NULL`
  const select = (rank: string) => `SELECT a.id, a.document_id AS documentId, d.title, a.color, a.note, a.exact,
    coalesce((SELECT p.start_offset FROM annotation_place p WHERE p.annotation_id = a.id AND p.revision = d.revision),
      a.start_offset) AS start, ${rank} AS rank ${found}`
  const count = db
    .prepare<[{ match: string; most: number }], number>(`SELECT count(*) FROM (SELECT 1 ${found} LIMIT :most)`)
    .pluck()
  const ranked = db.prepare<[{ match: string; limit: number }], FoundMark>(
    `${select('bm25(annotation_search)')} ORDER BY rank LIMIT :limit`,
  )
  const newest = db.prepare<[{ match: string; limit: number }], FoundMark>(
    `${select('0.0')} ORDER BY annotation_search.rowid DESC LIMIT :limit`,
  )
  return {
    /** Not counted beyond `most`. */
    count: (match: string, most: number): number => count.get({ match, most }) ?? 0,
    ranked: (match: string, limit: number): FoundMark[] => ranked.all({ match, limit }),
    newest: (match: string, limit: number): FoundMark[] => newest.all({ match, limit }),
  }
})
