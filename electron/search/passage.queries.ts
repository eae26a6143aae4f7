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
}

type Match = { match: string }

/** Queries for passages of the texts in the library: shown revisions, nothing of the trash, nothing that is being written. */
export const passageQueries = perConnection((db: Database) => {
  const select = `SELECT p.id, p.document_id AS documentId, p.revision, d.title, p.start_offset AS start,
    p.end_offset AS end`
  // CROSS JOIN is how SQLite is told to begin with the index, so that a limit ends the walk through it.
  const found = `FROM passage_search CROSS JOIN passage p ON p.id = passage_search.rowid
    CROSS JOIN document d ON d.id = p.document_id AND d.revision = p.revision
    WHERE passage_search MATCH :match AND d.trashed_at_ms IS NULL AND d.staged_by IS NULL`
  const newest = db.prepare<[Match & { most: number }], FoundPassage>(
    `${select} ${found} ORDER BY passage_search.rowid DESC LIMIT :most`,
  )
  const count = db
    .prepare<[Match & { most: number }], number>(
      'SELECT count(*) FROM (SELECT 1 FROM passage_search WHERE passage_search MATCH :match LIMIT :most)',
    )
    .pluck()
  const ranks = db.prepare<[Match], { id: number; rank: number }>(
    'SELECT rowid AS id, bm25(passage_search) AS rank FROM passage_search WHERE passage_search MATCH :match',
  )
  const first = db.prepare<[{ id: string; most: number }], FoundPassage>(
    `${select} FROM document d JOIN passage p ON p.document_id = d.id AND p.revision = d.revision
     WHERE d.id = :id ORDER BY p.start_offset LIMIT :most`,
  )
  const text = db.prepare<[FoundPassage], { start: number; text: string }>(
    `SELECT start_offset AS start, canonical_text AS text FROM revision_chunk
     WHERE document_id = :documentId AND revision = :revision AND start_offset <= :start ORDER BY seq DESC LIMIT 1`,
  )
  const sections = db
    .prepare<[{ documentId: string; revision: number }], string | null>(
      'SELECT sections_json FROM revision_outline WHERE document_id = :documentId AND revision = :revision',
    )
    .pluck()
  return {
    /** Those of the texts that came last. */
    newest: (match: string, most: number): FoundPassage[] => newest.all({ match, most }),
    /** How many passages the index has, in all revisions and in the trash as well; not counted beyond `most`. */
    count: (match: string, most: number): number => count.get({ match, most }) ?? 0,
    /** By id, what bm25 says of each; the smaller, the better. It reads every passage that matches. */
    ranks: (match: string): Map<number, number> => new Map(ranks.all({ match }).map(({ id, rank }) => [id, rank])),
    /** The first passages of a text, whatever they say. */
    first: (id: string, most: number): FoundPassage[] => first.all({ id, most }),
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
