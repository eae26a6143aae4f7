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
type Revision = Pick<FoundPassage, 'documentId' | 'revision'>

/** Queries for passages of the texts in the library: shown revisions, nothing of the trash, nothing that is being written. */
export const passageQueries = perConnection((db: Database) => {
  const select = `SELECT p.id, p.document_id AS documentId, p.revision, d.title, p.start_offset AS start,
    p.end_offset AS end`
  // CROSS JOIN is how SQLite is told to begin with the index, so that a limit ends the walk through it.
  const found = `FROM passage_search CROSS JOIN passage p ON p.id = passage_search.rowid
    CROSS JOIN document d ON d.id = p.document_id AND d.revision = p.revision
    WHERE passage_search MATCH :match AND d.trashed_at_ms IS NULL AND d.staged_by IS NULL`
  // FTS5 takes bounds only from integers, and a number of JavaScript is none; without them it walks through all.
  const newest = db.prepare<[Match & { most: number; after: number; until: number }], FoundPassage>(
    `${select} ${found} AND passage_search.rowid > CAST(:after AS INTEGER)
       AND passage_search.rowid <= CAST(:until AS INTEGER) ORDER BY passage_search.rowid DESC LIMIT :most`,
  )
  const last = db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM passage').pluck()
  const count = db
    .prepare<[Match & { most: number }], number>(
      'SELECT count(*) FROM (SELECT 1 FROM passage_search WHERE passage_search MATCH :match LIMIT :most)',
    )
    .pluck()
  const ranks = db.prepare<[Match], { id: number; rank: number }>(
    'SELECT rowid AS id, bm25(passage_search) AS rank FROM passage_search WHERE passage_search MATCH :match',
  )
  const ids = db.prepare<[Match], number>('SELECT rowid FROM passage_search WHERE passage_search MATCH :match').pluck()
  const first = db.prepare<[{ id: string; most: number }], FoundPassage>(
    `${select} FROM document d JOIN passage p ON p.document_id = d.id AND p.revision = d.revision
     WHERE d.id = :id ORDER BY p.start_offset LIMIT :most`,
  )
  const text = db.prepare<[FoundPassage], { start: number; text: string }>(
    `SELECT start_offset AS start, canonical_text AS text FROM revision_chunk
     WHERE document_id = :documentId AND revision = :revision AND start_offset <= :start ORDER BY seq DESC LIMIT 1`,
  )
  const parts = db
    .prepare<[Revision], string>(
      'SELECT canonical_text FROM revision_chunk WHERE document_id = :documentId AND revision = :revision ORDER BY seq',
    )
    .pluck()
  const sections = db
    .prepare<[Revision], string | null>(
      'SELECT sections_json FROM revision_outline WHERE document_id = :documentId AND revision = :revision',
    )
    .pluck()
  return {
    /** Those of the texts that came last, of all passages or of some; ids grow with time. */
    newest: (match: string, most: number, some = { after: 0, until: Number.MAX_SAFE_INTEGER }): FoundPassage[] =>
      newest.all({ match, most, ...some }),
    /** Id of the passage that came last. */
    last: (): number => last.get() ?? 0,
    /** How many passages the index has, in all revisions and in the trash as well; not counted beyond `most`. */
    count: (match: string, most: number): number => count.get({ match, most }) ?? 0,
    /** By id, what bm25 says of each; the smaller, the better. It reads every passage that matches. */
    ranks: (match: string): Map<number, number> => new Map(ranks.all({ match }).map(({ id, rank }) => [id, rank])),
    /** Ids of all that match, in all revisions and in the trash as well. */
    ids: (match: string): Set<number> => new Set(ids.all({ match })),
    /** The first passages of a text, whatever they say. */
    first: (id: string, most: number): FoundPassage[] => first.all({ id, most }),
    /** Gives what reads the words of passages, for one search; those of the same run of a text one after the other. */
    texts(): (passage: FoundPassage) => string {
      let last: { key: string; start: number; text: string } | undefined
      return (passage) => {
        const key = `${passage.revision} ${passage.documentId}`
        const isIn = last?.key === key && passage.start >= last.start && passage.end <= last.start + last.text.length
        if (!isIn) {
          const chunk = text.get(passage)
          last = chunk && { key, ...chunk }
        }
        return last?.text.slice(passage.start - last.start, passage.end - last.start) ?? ''
      }
    },
    /** The words of a passage's text from its beginning, in parts: of a long text the first may be enough. */
    parts: ({ documentId, revision }: Revision): Iterable<string> => parts.iterate({ documentId, revision }),
    sectionsOf(documentId: string, revision: number): Section[] {
      const json = sections.get({ documentId, revision })
      return json ? JSON.parse(json) : []
    },
  }
})
