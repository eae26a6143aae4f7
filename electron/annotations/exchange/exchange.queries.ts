import type { Database } from 'better-sqlite3'
import { perConnection } from '../../store/per-connection'

/** Marks by their number, and the texts that have some. */
export const exchangeQueries = perConnection((db: Database) => {
  const numbers = db
    .prepare<[{ documentId: string }], number>(
      'SELECT number FROM annotation_entry WHERE document_id = :documentId ORDER BY start_offset, number',
    )
    .pluck()
  const textsWithMarks = db.prepare<[], { id: string; title: string }>(
    `SELECT id, title FROM document d WHERE trashed_at_ms IS NULL AND staged_by IS NULL
     AND EXISTS (SELECT 1 FROM annotation_entry WHERE document_id = d.id)`,
  )
  const texts = db.prepare<[], { id: string; title: string; file_name: string | null }>(
    `SELECT d.id, d.title, r.file_name FROM document d
     JOIN document_revision r ON r.document_id = d.id AND r.revision = d.revision
     WHERE d.trashed_at_ms IS NULL AND d.staged_by IS NULL ORDER BY d.added_at_ms DESC, d.id`,
  )
  const textsOf = db.prepare<[{ ids: string }], { id: string; documentId: string }>(
    'SELECT id, document_id AS documentId FROM annotation WHERE id IN (SELECT value FROM json_each(:ids))',
  )
  return {
    /** Of a text, about in the order of their words. */
    numbers: (documentId: string): number[] => numbers.all({ documentId }),
    /** Of marks by their ids; those that are not there, and null, have none. */
    textsOf: (ids: readonly (string | null)[]): Map<string, string> =>
      new Map(textsOf.all({ ids: JSON.stringify(ids) }).map(({ id, documentId }) => [id, documentId])),
    /** Those in the library, in no order. */
    textsWithMarks: (): { id: string; title: string }[] => textsWithMarks.all(),
    /** Those in the library, the one that was added last first. */
    texts: (): { id: string; title: string; fileName: string | null }[] =>
      texts.all().map(({ file_name: fileName, ...text }) => ({ ...text, fileName })),
  }
})
