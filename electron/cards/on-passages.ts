import type { Database } from 'better-sqlite3'
import { perConnection } from '../store/per-connection'

/** A card with where its passage stands in the text that is shown; UTF-16 units. */
export interface CardOnPassage {
  noteId: string
  start: number
  end: number
  /** null while it is new */
  dueAtMs: number | null
  suspended: boolean
}

interface Range {
  documentId: string
  from: number
  until: number
}

const onPassages = perConnection((db: Database) =>
  db.prepare<[Range], Omit<CardOnPassage, 'suspended'> & { suspended: 0 | 1 }>(
    `SELECT * FROM (
       SELECT n.id AS noteId, coalesce(p.start_offset, n.source_start) AS start, coalesce(p.end_offset, n.source_end) AS end,
         c.due_at_ms AS dueAtMs, c.suspended
       FROM note n JOIN document d ON d.id = n.source_document_id JOIN card c ON c.note_id = n.id
       LEFT JOIN note_place p ON p.note_id = n.id AND p.revision = d.revision
       WHERE n.source_document_id = :documentId AND coalesce(p.state, 'placed') <> 'orphaned'
     ) WHERE start < :until AND end > :from`,
  ),
)

/** The cards whose passages share words with a range of a text. */
export function cardsOnPassages(db: Database, range: Range): CardOnPassage[] {
  return onPassages(db)
    .all(range)
    .map((row) => ({ ...row, suspended: row.suspended === 1 }))
}
