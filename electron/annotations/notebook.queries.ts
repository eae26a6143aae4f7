import type { Database } from 'better-sqlite3'
import { perConnection } from '../store/per-connection'

/** A mark as the list is made of it; its tags have a space before, between and after them. */
export type ListedMark = [
  documentId: string,
  number: number,
  color: number,
  hasNote: 0 | 1,
  createdAtMs: number,
  tags: string,
  state: string | null,
]

export interface ListedText {
  id: string
  title: string
  packId: string | null
}

/** A mark of a page of the list. */
export interface EntryRow {
  number: number
  id: string
  documentId: string
  title: string
  packId: string | null
  revision: number
  lang: string
  color: number
  style: string
  tags: string
  quote: string
  isQuoteCut: 0 | 1
  note: string
  isNoteCut: 0 | 1
  createdAtMs: number
  state: string | null
  start: number
  end: number
}

/** Beyond so many characters a quote or a note is cut: nobody reads it in a list. */
const LONGEST_QUOTE = 1200
const LONGEST_NOTE = 4000

/** The marks of all texts in the order of the texts, read from end to end: of 50,000 it takes some 20 ms. */
export const notebookQueries = perConnection((db: Database) => {
  const all = db
    .prepare<[], ListedMark>(
      `SELECT document_id, number, color, has_note, created_at_ms, tags, state FROM annotation_entry
       ORDER BY document_id, start_offset, number`,
    )
    .raw()
  const found = db
    .prepare<[{ match: string }], number>('SELECT rowid FROM annotation_search WHERE annotation_search MATCH :match')
    .pluck()

  const texts = db.prepare<[], ListedText>(
    `SELECT id, title, pack_id AS packId FROM document d WHERE trashed_at_ms IS NULL AND staged_by IS NULL
     AND EXISTS (SELECT 1 FROM annotation_entry WHERE document_id = d.id)`,
  )
  const unsure = db.prepare<[], { documentId: string; state: string | null; count: number }>(
    `SELECT document_id AS documentId, state, count(*) AS count FROM annotation_entry
     WHERE state IS NOT 'placed' GROUP BY state, document_id`,
  )
  const entries = db.prepare<[{ numbers: string }], EntryRow>(
    `SELECT a.number, a.id, a.document_id AS documentId, d.title, d.pack_id AS packId, d.revision, r.lang, a.color, a.style,
       e.tags, substr(a.exact, 1, ${LONGEST_QUOTE}) AS quote, length(a.exact) > ${LONGEST_QUOTE} AS isQuoteCut,
       substr(a.note, 1, ${LONGEST_NOTE}) AS note, length(a.note) > ${LONGEST_NOTE} AS isNoteCut,
       a.created_at_ms AS createdAtMs, e.state, e.start_offset AS start, coalesce(p.end_offset, a.end_offset) AS end
     FROM json_each(:numbers) n CROSS JOIN annotation a ON a.number = n.value
     CROSS JOIN annotation_entry e ON e.number = a.number CROSS JOIN document d ON d.id = a.document_id
     CROSS JOIN document_revision r ON r.document_id = d.id AND r.revision = d.revision
     LEFT JOIN annotation_place p ON p.annotation_id = a.id AND p.revision = d.revision`,
  )
  const ids = db
    .prepare<[{ numbers: string }], string>(
      'SELECT a.id FROM json_each(:numbers) n CROSS JOIN annotation a ON a.number = n.value ORDER BY n.key',
    )
    .pluck()
  return {
    /** In the order of their words, text after text; the trash is among them. */
    marks: (): ListedMark[] => all.all(),
    /** Numbers of the marks that a search finds. @param match FTS5 expression */
    found: (match: string): number[] => found.all({ match }),
    /** The texts in the library that have marks, in no order. */
    texts: (): ListedText[] => texts.all(),
    /** How many marks of each text are not surely in their place; the trash is among them. */
    unsure: () => unsure.all(),
    /** By number. */
    entries: (numbers: readonly number[]): Map<number, EntryRow> =>
      new Map(entries.all({ numbers: JSON.stringify(numbers) }).map((row) => [row.number, row])),
    /** In the order of the numbers. */
    ids: (numbers: readonly number[]): string[] => ids.all({ numbers: JSON.stringify(numbers) }),
  }
})
