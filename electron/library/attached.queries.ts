import type { Database } from 'better-sqlite3'
import { perConnection } from '../store/per-connection'

/** Texts that a pack's terms, cards and cases belong to. */
export const attachedQueries = perConnection((db: Database) => {
  const textsOf = db.prepare<[{ packId: string }], { id: string; revision: number }>(
    `SELECT d.id, d.revision FROM document d LEFT JOIN reading_position p ON p.document_id = d.id
     WHERE (d.id = :packId OR d.attached_pack_id = :packId) AND d.trashed_at_ms IS NULL AND d.staged_by IS NULL
     ORDER BY p.read_at_ms DESC, d.pack_id IS NULL, d.added_at_ms DESC`,
  )
  return {
    /** Those in the library, the one that was read last first. */
    textsOf: (packId: string) => textsOf.all({ packId }),
  }
})
