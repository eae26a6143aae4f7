import type { Database } from 'better-sqlite3'
import { followingAnchor, type StoredAnchor } from '../../shared/anchoring/stored-anchor'
import { anchoringOfPlace, storedPlace, type StoredPlace } from '../../shared/anchoring/stored-place'
import type { Anchoring } from '../../shared/model/annotation'
import type { FollowedPlace, FollowingAnchor } from '../library/public'
import { perConnection } from '../store/per-connection'

/** Where an annotation stands in a revision of its text. */
export interface AnnotationPlace {
  annotationId: string
  revision: number
  anchoring: Anchoring
}

export interface PlaceRow extends StoredPlace {
  annotation_id: string
  revision: number
}

type Key = { id: string; revision: number }

/** Where annotations stand, by revision. */
export const placeQueries = perConnection((db: Database) => {
  const inRevision = db.prepare<[{ documentId: string; revision: number }], PlaceRow>(
    `SELECT p.* FROM annotation a JOIN annotation_place p ON p.annotation_id = a.id AND p.revision = :revision
     WHERE a.document_id = :documentId`,
  )
  const find = db.prepare<[{ annotationId: string; revision: number }], PlaceRow>(
    'SELECT * FROM annotation_place WHERE annotation_id = :annotationId AND revision = :revision',
  )
  const onConflict = `ON CONFLICT (annotation_id, revision) DO UPDATE SET state = excluded.state,
    start_offset = excluded.start_offset, end_offset = excluded.end_offset`
  const put = db.prepare<[PlaceRow]>(
    `INSERT INTO annotation_place (annotation_id, revision, state, start_offset, end_offset)
     VALUES (:annotation_id, :revision, :state, :start_offset, :end_offset) ${onConflict}`,
  )
  const follow = db.prepare<[PlaceRow & { ofRevision: number | null; start: number; end: number }]>(
    `INSERT INTO annotation_place (annotation_id, revision, state, start_offset, end_offset)
     SELECT id, :revision, :state, :start_offset, :end_offset FROM annotation
     WHERE id = :annotation_id AND revision = :ofRevision AND start_offset = :start AND end_offset = :end ${onConflict}`,
  )
  const forget = db.prepare<[{ annotationId: string }]>(
    'DELETE FROM annotation_place WHERE annotation_id = :annotationId',
  )
  const forgetRevision = db.prepare<[Key]>(
    `DELETE FROM annotation_place WHERE revision = :revision
     AND annotation_id IN (SELECT id FROM annotation WHERE document_id = :id)`,
  )
  const anchorColumns = 'id, revision, start_offset, end_offset, exact, prefix, suffix'
  const anchors = db.prepare<[{ documentId: string }], StoredAnchor>(
    `SELECT ${anchorColumns} FROM annotation WHERE document_id = :documentId ORDER BY start_offset, end_offset, id`,
  )
  const isLacking = (revision: string) =>
    `NOT EXISTS (SELECT 1 FROM annotation_place p WHERE p.annotation_id = a.id AND p.revision = ${revision})`
  const lacking = db.prepare<[Key], StoredAnchor>(
    `SELECT ${anchorColumns} FROM annotation a WHERE document_id = :id AND ${isLacking(':revision')}`,
  )
  const isAnyLacking = db.prepare<[Key], unknown>(
    `SELECT 1 FROM annotation a WHERE document_id = :id AND ${isLacking(':revision')} LIMIT 1`,
  )
  const lackingTexts = db
    .prepare<[], string>(
      `SELECT id FROM document d WHERE revision > 1 AND staged_by IS NULL AND EXISTS
       (SELECT 1 FROM annotation a WHERE a.document_id = d.id AND ${isLacking('d.revision')})`,
    )
    .pluck()
  return {
    /** By the annotation's id. */
    inRevision: (documentId: string, revision: number): Map<string, Anchoring> =>
      new Map(inRevision.all({ documentId, revision }).map((row) => [row.annotation_id, anchoringOfPlace(row)])),
    find(annotationId: string, revision: number): Anchoring | null {
      const row = find.get({ annotationId, revision })
      return row === undefined ? null : anchoringOfPlace(row)
    },
    put: ({ annotationId, revision, anchoring }: AnnotationPlace): void =>
      void put.run(placeRow(annotationId, revision, anchoring)),
    /** As put, if the annotation still has the anchor of which that was worked out. */
    follow: (revision: number, { id, anchoring, revision: ofRevision, anchor: { start, end } }: FollowedPlace): void =>
      void follow.run({ ...placeRow(id, revision, anchoring), ofRevision, start, end }),
    /** Forgets where an annotation stands in all revisions, since its anchor became another. */
    forget: (annotationId: string): void => void forget.run({ annotationId }),
    forgetRevision: (key: Key): void => void forgetRevision.run(key),
    /** The anchors in a document, in its order. */
    anchors: (documentId: string): FollowingAnchor[] => anchors.all({ documentId }).map(followingAnchor),
    /** Those whose place in a revision is not stored. */
    lacking: (key: Key): FollowingAnchor[] => lacking.all(key).map(followingAnchor),
    isAnyLacking: (key: Key): boolean => isAnyLacking.get(key) !== undefined,
    /** Ids of texts that show a later revision than their first in which some have no place stored. */
    lackingTexts: (): string[] => lackingTexts.all(),
  }
})

/** The row of a place. */
export function placeRow(annotationId: string, revision: number, anchoring: Anchoring): PlaceRow {
  return { annotation_id: annotationId, revision, ...storedPlace(anchoring) }
}
