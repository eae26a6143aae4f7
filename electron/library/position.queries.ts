import type { Database } from 'better-sqlite3'
import { perConnection } from '../store/per-connection'

/** Where the learner stopped, in UTF-16 units of the shown revision. */
export interface ReadingPosition {
  documentId: string
  offset: number
  furthest: number
  readAtMs: number
}

interface PositionRow {
  document_id: string
  char_offset: number
  furthest_offset: number
  read_at_ms: number
}

/** Reading positions, one a document. */
export const positionQueries = perConnection((db: Database) => {
  const find = db.prepare<[{ documentId: string }], PositionRow>(
    'SELECT document_id, char_offset, furthest_offset, read_at_ms FROM reading_position WHERE document_id = :documentId',
  )
  const put = db.prepare<[PositionRow]>(`INSERT INTO reading_position
    (document_id, char_offset, furthest_offset, read_at_ms)
    VALUES (:document_id, :char_offset, :furthest_offset, :read_at_ms)
    ON CONFLICT (document_id) DO UPDATE SET char_offset = excluded.char_offset,
      furthest_offset = excluded.furthest_offset, read_at_ms = excluded.read_at_ms`)
  return {
    find(documentId: string): ReadingPosition | null {
      const row = find.get({ documentId })
      if (row === undefined) return null
      return { documentId, offset: row.char_offset, furthest: row.furthest_offset, readAtMs: row.read_at_ms }
    },
    put({ documentId, offset, furthest, readAtMs }: ReadingPosition): void {
      put.run({ document_id: documentId, char_offset: offset, furthest_offset: furthest, read_at_ms: readAtMs })
    },
  }
})
