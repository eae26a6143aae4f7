import type { Database } from 'better-sqlite3'
import type { Section } from '../../shared/model/document'
import { perConnection } from '../store/per-connection'

/** A passage that the index found, with its text as the library shows it. */
export interface FoundPassage {
  id: number
  documentId: string
  revision: number
  title: string
  start: number
  end: number
  /** the smaller, the better; 0 where it was not computed */
  rank: number
}

type Match = { match: string }

/** Queries for passages of the texts in the library: shown revisions, nothing of the trash, nothing that is being written. */
export const passageQueries = perConnection((db: Database) => {
  const select = (rank: string) => `SELECT p.id, p.document_id AS documentId, p.revision, d.title,
    p.start_offset AS start, p.end_offset AS end, ${rank} AS rank`
  // CROSS JOIN is how SQLite is told to begin with the index, so that a limit ends the walk through it.
  const found = `FROM passage_search CROSS JOIN passage p ON p.id = passage_search.rowid
    CROSS JOIN document d ON d.id = p.document_id AND d.revision = p.revision
    WHERE passage_search MATCH :match AND d.trashed_at_ms IS NULL AND d.staged_by IS NULL`
  const count = db
    .prepare<[Match & { most: number }], number>(`SELECT count(*) FROM (SELECT 1 ${found} LIMIT :most)`)
    .pluck()
  const ranked = db.prepare<[Match], FoundPassage>(`${select('bm25(passage_search)')} ${found}`)
  const newest = db.prepare<[Match & { most: number }], FoundPassage>(
    `${select('0.0')} ${found} ORDER BY passage_search.rowid DESC LIMIT :most`,
  )
  const bounds = db.prepare<[{ id: string }], { first: number | null; last: number | null }>(
    `SELECT min(p.id) AS first, max(p.id) AS last FROM document d
     JOIN passage p ON p.document_id = d.id AND p.revision = d.revision WHERE d.id = :id`,
  )
  const inDocument = db.prepare<[Match & { id: string; first: number; last: number; most: number }], FoundPassage>(
    `${select('0.0')} ${found} AND passage_search.rowid BETWEEN :first AND :last AND p.document_id = :id
     ORDER BY passage_search.rowid LIMIT :most`,
  )
  const documents = db
    .prepare<[Match & { most: number }], string>(
      `SELECT DISTINCT documentId FROM (${select('0.0')} ${found} LIMIT :most)`,
    )
    .pluck()
  const text = db.prepare<[FoundPassage], { start: number; text: string }>(
    `SELECT start_offset AS start, canonical_text AS text FROM revision_chunk
     WHERE document_id = :documentId AND revision = :revision AND start_offset <= :start ORDER BY seq DESC LIMIT 1`,
  )
  const sections = db
    .prepare<[{ documentId: string; revision: number }], string | null>(
      'SELECT sections_json FROM document_revision WHERE document_id = :documentId AND revision = :revision',
    )
    .pluck()
  return {
    /** How many passages match; not counted beyond `most`. */
    count: (match: string, most: number): number => count.get({ match, most }) ?? 0,
    /** All that match, ranked by bm25: it reads every one of them. */
    ranked: (match: string): FoundPassage[] => ranked.all({ match }),
    /** Those of the texts that came last. */
    newest: (match: string, most: number): FoundPassage[] => newest.all({ match, most }),
    /** Those of one text, in its order. */
    inDocument(match: string, id: string, most: number): FoundPassage[] {
      const { first, last } = bounds.get({ id }) ?? { first: null, last: null }
      return first === null || last === null ? [] : inDocument.all({ match, id, first, last, most })
    },
    /** The texts of the first passages that match. */
    documents: (match: string, most: number): string[] => documents.all({ match, most }),
    /** The words of a passage. */
    textOf(passage: FoundPassage): string {
      const chunk = text.get(passage)
      return chunk?.text.slice(passage.start - chunk.start, passage.end - chunk.start) ?? ''
    },
    sectionsOf(documentId: string, revision: number): Section[] {
      const json = sections.get({ documentId, revision })
      return json ? JSON.parse(json) : []
    },
  }
})
