import type { Database } from 'better-sqlite3'
import { followingAnchor, type StoredAnchor } from '../../shared/anchoring/stored-anchor'
import { anchoringOfPlace, storedPlace, type StoredPlace } from '../../shared/anchoring/stored-place'
import type { Anchoring } from '../../shared/model/annotation'
import type { FollowedPlace, FollowingAnchor, RevisionFollower } from '../library/public'
import { perConnection } from '../store/per-connection'

type Key = { id: string; revision: number }

/** Where the passages of notes stand, by revision of their text; prepared for a connection. */
export const notePlaceQueries = perConnection((db: Database) => {
  const find = db.prepare<[{ noteId: string; revision: number }], StoredPlace>(
    'SELECT state, start_offset, end_offset FROM note_place WHERE note_id = :noteId AND revision = :revision',
  )
  const put = db.prepare<[Record<string, string | number | null>]>(
    `INSERT INTO note_place (note_id, revision, state, start_offset, end_offset)
     SELECT id, :revision, :state, :start_offset, :end_offset FROM note
     WHERE id = :id AND source_revision IS :ofRevision AND source_start = :start AND source_end = :end
     ON CONFLICT (note_id, revision) DO UPDATE SET state = excluded.state, start_offset = excluded.start_offset,
       end_offset = excluded.end_offset`,
  )
  const forget = db.prepare<[{ noteId: string }]>('DELETE FROM note_place WHERE note_id = :noteId')
  const forgetRevision = db.prepare<[Key]>(
    `DELETE FROM note_place WHERE revision = :revision
     AND note_id IN (SELECT id FROM note WHERE source_document_id = :id)`,
  )
  const columns = `id, source_revision AS revision, source_start AS start_offset, source_end AS end_offset,
    coalesce(source_exact, '') AS exact, coalesce(source_prefix, '') AS prefix, coalesce(source_suffix, '') AS suffix`
  const anchors = db.prepare<[{ documentId: string }], StoredAnchor>(
    `SELECT ${columns} FROM note WHERE source_document_id = :documentId AND source_start IS NOT NULL
     AND source_end IS NOT NULL ORDER BY source_start, id`,
  )
  // A passage whose anchor holds for the revision itself stands where that says.
  const isLacking = (revision: string) => `n.source_start IS NOT NULL AND n.source_end IS NOT NULL
    AND n.source_revision IS NOT ${revision}
    AND NOT EXISTS (SELECT 1 FROM note_place p WHERE p.note_id = n.id AND p.revision = ${revision})`
  const lacking = db.prepare<[Key], StoredAnchor>(
    `SELECT ${columns} FROM note n WHERE source_document_id = :id AND ${isLacking(':revision')}`,
  )
  const lackingTexts = db
    .prepare<[], string>(
      `SELECT id FROM document d WHERE revision > 1 AND staged_by IS NULL AND EXISTS
       (SELECT 1 FROM note n WHERE n.source_document_id = d.id AND ${isLacking('d.revision')})`,
    )
    .pluck()

  function putOne(revision: number, { id, anchoring, revision: ofRevision, anchor }: FollowedPlace): void {
    const { start, end } = anchor
    put.run({ id, revision, ...storedPlace(anchoring), ofRevision, start, end })
  }

  return {
    find(noteId: string, revision: number): Anchoring | null {
      const row = find.get({ noteId, revision })
      return row === undefined ? null : anchoringOfPlace(row)
    },
    /** Stores a place, if the note still has the passage of which it was worked out. */
    put: putOne,
    /** Forgets where a note's passage stands in all revisions, since it became another. */
    forget: (noteId: string): void => void forget.run({ noteId }),
    forgetRevision: (key: Key): void => void forgetRevision.run(key),
    /** The passages in a document, in its order. */
    anchors: (documentId: string): FollowingAnchor[] => anchors.all({ documentId }).map(followingAnchor),
    /** Those whose place in a revision is not known. */
    lacking: (key: Key): FollowingAnchor[] => lacking.all(key).map(followingAnchor),
    /** Ids of texts that show a later revision than their first in which some have no place stored. */
    lackingTexts: (): string[] => lackingTexts.all(),
  }
})

/** The passages of cards, which stand in each revision of their text where their words are. */
export const followPassages: RevisionFollower = {
  kind: 'cards',
  anchors: (db, documentId) => notePlaceQueries(db).anchors(documentId),
  lacking: (db, key) => notePlaceQueries(db).lacking(key),
  lackingTexts: (db) => notePlaceQueries(db).lackingTexts(),
  put: (db, revision, places) => places.forEach((place) => notePlaceQueries(db).put(revision, place)),
  forget: (db, key) => notePlaceQueries(db).forgetRevision(key),
}
