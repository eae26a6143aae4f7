import type { Database } from 'better-sqlite3'
import { assert } from '../../shared/assert'
import { markColor, type MarkColor, type TextAnchor } from '../../shared/model/annotation'
import { searchableText } from '../../shared/text/search-terms'
import { perConnection } from '../store/per-connection'

/** An annotation as it is stored; its anchor holds for one revision of the document. */
export interface StoredAnnotation {
  id: string
  documentId: string
  revision: number
  anchor: TextAnchor
  color: MarkColor
  note: string
  createdAtMs: number
  updatedAtMs: number
}

interface AnnotationRow {
  id: string
  document_id: string
  revision: number
  start_offset: number
  end_offset: number
  exact: string
  prefix: string
  suffix: string
  color: number
  note: string
  created_at_ms: number
  updated_at_ms: number
}

const columns =
  'id, document_id, revision, start_offset, end_offset, exact, prefix, suffix, color, note, created_at_ms, updated_at_ms'

/** Marks and their notes. */
export const annotationQueries = perConnection((db: Database) => {
  const find = db.prepare<[{ id: string }], AnnotationRow>(`SELECT ${columns} FROM annotation WHERE id = :id`)
  const ofDocument = db.prepare<[{ documentId: string }], AnnotationRow>(
    `SELECT ${columns} FROM annotation WHERE document_id = :documentId ORDER BY start_offset, end_offset, id`,
  )
  const insert = db.prepare<[AnnotationRow & { search_text: string }]>(`INSERT INTO annotation (${columns}, search_text)
    VALUES (:id, :document_id, :revision, :start_offset, :end_offset, :exact, :prefix, :suffix, :color, :note,
      :created_at_ms, :updated_at_ms, :search_text)`)
  const change = db.prepare<[{ id: string; color: number; note: string; updatedAtMs: number; searchText: string }]>(
    `UPDATE annotation SET color = :color, note = :note, search_text = :searchText, updated_at_ms = :updatedAtMs
     WHERE id = :id`,
  )
  const remove = db.prepare<[{ id: string }]>('DELETE FROM annotation WHERE id = :id')
  return {
    find(id: string): StoredAnnotation | null {
      const row = find.get({ id })
      return row === undefined ? null : fromRow(row)
    },
    /** In the order of their words. */
    ofDocument: (documentId: string): StoredAnnotation[] => ofDocument.all({ documentId }).map(fromRow),
    insert: (annotation: StoredAnnotation): void =>
      void insert.run({ ...toRow(annotation), search_text: searchTextOf(annotation) }),
    /** Stores another colour or note. */
    change(annotation: StoredAnnotation): void {
      const { id, color, note, updatedAtMs } = annotation
      const { changes } = change.run({ id, color, note, updatedAtMs, searchText: searchTextOf(annotation) })
      assert(changes === 1, `change of annotation ${id}: expected 1 row, got ${changes}`)
    },
    remove(id: string): void {
      const { changes } = remove.run({ id })
      assert(changes === 1, `removal of annotation ${id}: expected 1 row, got ${changes}`)
    },
  }
})

/** The note and the words that it is about: that which a search looks in. */
const searchTextOf = ({ note, anchor }: StoredAnnotation): string => searchableText(`${note}\n${anchor.exact}`)

function fromRow(row: AnnotationRow): StoredAnnotation {
  return {
    id: row.id,
    documentId: row.document_id,
    revision: row.revision,
    anchor: {
      start: row.start_offset,
      end: row.end_offset,
      exact: row.exact,
      prefix: row.prefix,
      suffix: row.suffix,
    },
    color: markColor.parse(row.color),
    note: row.note,
    createdAtMs: row.created_at_ms,
    updatedAtMs: row.updated_at_ms,
  }
}

function toRow(annotation: StoredAnnotation): AnnotationRow {
  const { anchor } = annotation
  return {
    id: annotation.id,
    document_id: annotation.documentId,
    revision: annotation.revision,
    start_offset: anchor.start,
    end_offset: anchor.end,
    exact: anchor.exact,
    prefix: anchor.prefix,
    suffix: anchor.suffix,
    color: annotation.color,
    note: annotation.note,
    created_at_ms: annotation.createdAtMs,
    updated_at_ms: annotation.updatedAtMs,
  }
}
