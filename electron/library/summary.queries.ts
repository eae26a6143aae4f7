import type { Database } from 'better-sqlite3'
import type { DocumentFormat, DocumentSummary, TrashedDocument } from '../../shared/model/document'
import { perConnection } from '../store/per-connection'

interface SummaryRow {
  id: string
  title: string
  lang: string
  pack_id: string | null
  file_name: string | null
  format: DocumentFormat
  published: string | null
  module_id: string | null
  module_title: string | null
  module_position: number | null
  words: number
  characters: number
  furthest_offset: number | null
  annotations: number
  cards: number
  added_at_ms: number
  trashed_at_ms: number | null
  read_at_ms: number | null
  char_offset: number | null
}

/** The texts of the library and of the trash, as lists show them. */
export const summaryQueries = perConnection((db: Database) => {
  // Marks and cards are counted over all texts at once: a count for each of 10,000 texts takes several times as long.
  const listed = (which: 'NULL' | 'NOT NULL', order: string) =>
    db.prepare<[], SummaryRow>(
      `WITH marks AS (SELECT document_id, count(*) AS n FROM annotation GROUP BY document_id),
         rests AS (SELECT note.source_document_id AS document_id, count(*) AS n FROM note JOIN card ON card.note_id = note.id
           WHERE note.source_document_id IS NOT NULL GROUP BY note.source_document_id)
       SELECT d.id, d.title, r.lang, d.pack_id, r.file_name, r.format, r.published, d.module_id, m.title AS module_title,
         d.module_position, r.words, r.characters, p.furthest_offset, p.read_at_ms, p.char_offset, d.added_at_ms,
         d.trashed_at_ms,
         coalesce(marks.n, 0) AS annotations, coalesce(rests.n, 0) AS cards
       FROM document d
       JOIN document_revision r ON r.document_id = d.id AND r.revision = d.revision
       LEFT JOIN module m ON m.id = d.module_id
       LEFT JOIN reading_position p ON p.document_id = d.id
       LEFT JOIN marks ON marks.document_id = d.id
       LEFT JOIN rests ON rests.document_id = d.id
       WHERE d.trashed_at_ms IS ${which} AND d.staged_by IS NULL ORDER BY ${order}`,
    )
  const kept = listed('NULL', 'd.added_at_ms DESC, d.id')
  const trashed = listed('NOT NULL', 'd.trashed_at_ms DESC, d.id')
  return {
    list: (): DocumentSummary[] => kept.all().map(toSummary),
    listTrashed: (): TrashedDocument[] =>
      trashed.all().map((row) => ({ ...toSummary(row), trashedAtMs: row.trashed_at_ms ?? 0 })),
  }
})

function toSummary(row: SummaryRow): DocumentSummary {
  const { module_id: id, module_title: title, module_position: position } = row
  return {
    id: row.id,
    title: row.title,
    shortTitle: row.title,
    lang: row.lang,
    packId: row.pack_id,
    fileName: row.file_name,
    format: row.format,
    published: row.published,
    module: id === null || title === null ? null : { id, title, position: position ?? 0 },
    words: row.words,
    read: Math.min(1, (row.furthest_offset ?? 0) / Math.max(1, row.characters)),
    annotations: row.annotations,
    cards: row.cards,
    addedAtMs: row.added_at_ms,
    readAtMs: row.read_at_ms,
    offset: row.char_offset,
  }
}
