import type { Database } from 'better-sqlite3'
import type { Anchoring } from '../../shared/model/annotation'
import { perConnection } from '../store/per-connection'

/** Where an annotation stands in a revision of its text. */
export interface StoredPlace {
  annotationId: string
  revision: number
  anchoring: Anchoring
}

interface PlaceRow {
  annotation_id: string
  revision: number
  state: string
  start_offset: number | null
  end_offset: number | null
}

/** Where annotations stand, by revision. */
export const placeQueries = perConnection((db: Database) => {
  const inRevision = db.prepare<[{ documentId: string; revision: number }], PlaceRow>(
    `SELECT p.* FROM annotation a JOIN annotation_place p ON p.annotation_id = a.id AND p.revision = :revision
     WHERE a.document_id = :documentId`,
  )
  const find = db.prepare<[{ annotationId: string; revision: number }], PlaceRow>(
    'SELECT * FROM annotation_place WHERE annotation_id = :annotationId AND revision = :revision',
  )
  const put = db.prepare<[PlaceRow]>(
    `INSERT INTO annotation_place (annotation_id, revision, state, start_offset, end_offset)
     VALUES (:annotation_id, :revision, :state, :start_offset, :end_offset)
     ON CONFLICT (annotation_id, revision) DO UPDATE SET state = excluded.state, start_offset = excluded.start_offset,
       end_offset = excluded.end_offset`,
  )
  const forget = db.prepare<[{ annotationId: string }]>(
    'DELETE FROM annotation_place WHERE annotation_id = :annotationId',
  )
  return {
    /** By the annotation's id. */
    inRevision: (documentId: string, revision: number): Map<string, Anchoring> =>
      new Map(inRevision.all({ documentId, revision }).map((row) => [row.annotation_id, anchoringOf(row)])),
    find(annotationId: string, revision: number): Anchoring | null {
      const row = find.get({ annotationId, revision })
      return row === undefined ? null : anchoringOf(row)
    },
    put({ annotationId, revision, anchoring }: StoredPlace): void {
      const [start, end] = anchoring.kind === 'orphaned' ? [null, null] : [anchoring.start, anchoring.end]
      put.run({
        annotation_id: annotationId,
        revision,
        state: anchoring.kind,
        start_offset: start,
        end_offset: end,
      })
    },
    /** Forgets where an annotation stands in all revisions, since its anchor became another. */
    forget: (annotationId: string): void => void forget.run({ annotationId }),
  }
})

function anchoringOf({ state, start_offset: start, end_offset: end }: PlaceRow): Anchoring {
  if (start === null || end === null) return { kind: 'orphaned' }
  return { kind: state === 'placed' ? 'placed' : 'to-check', start, end }
}
