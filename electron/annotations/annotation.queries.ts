import type { Database } from 'better-sqlite3'
import { assert } from '../../shared/assert'
import { markColor, markStyle, type MarkColor, type MarkStyle, type TextAnchor } from '../../shared/model/annotation'
import { searchableText } from '../../shared/text/search-terms'
import { perConnection } from '../store/per-connection'

/** An annotation as it is stored; its anchor holds for one revision of the document. */
export interface StoredAnnotation {
  id: string
  documentId: string
  revision: number
  anchor: TextAnchor
  color: MarkColor
  style: MarkStyle
  tags: string[]
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
  style: string
  note: string
  created_at_ms: number
  updated_at_ms: number
}

type FoundRow = AnnotationRow & { tags_json: string }

const columns = `id, document_id, revision, start_offset, end_offset, exact, prefix, suffix, color, style, note,
  created_at_ms, updated_at_ms`
const withTags = `${columns}, (SELECT json_group_array(tag) FROM annotation_tag WHERE annotation_id = annotation.id)
  AS tags_json`

/** Marks and their notes. */
export const annotationQueries = perConnection((db: Database) => {
  const find = db.prepare<[{ id: string }], FoundRow>(`SELECT ${withTags} FROM annotation WHERE id = :id`)
  const ofDocument = db.prepare<[{ documentId: string }], FoundRow>(
    `SELECT ${withTags} FROM annotation WHERE document_id = :documentId ORDER BY start_offset, end_offset, id`,
  )
  const numbered = db.prepare<[{ numbers: string }], FoundRow>(
    `SELECT ${withTags} FROM (SELECT key AS place, value AS wanted FROM json_each(:numbers))
     CROSS JOIN annotation ON number = wanted ORDER BY place`,
  )
  const insert = db.prepare<[AnnotationRow & { search_text: string }]>(`INSERT INTO annotation (${columns}, search_text)
    VALUES (:id, :document_id, :revision, :start_offset, :end_offset, :exact, :prefix, :suffix, :color, :style, :note,
      :created_at_ms, :updated_at_ms, :search_text)`)
  const change = db.prepare<[AnnotationRow & { search_text: string }]>(
    `UPDATE annotation SET revision = :revision, start_offset = :start_offset, end_offset = :end_offset, exact = :exact,
       prefix = :prefix, suffix = :suffix, color = :color, style = :style, note = :note, search_text = :search_text,
       updated_at_ms = :updated_at_ms
     WHERE id = :id`,
  )
  // The index of the search is written to whenever the column is, whatever is put into it.
  const changeLook = db.prepare<[Pick<AnnotationRow, 'id' | 'color' | 'style' | 'updated_at_ms'>]>(
    'UPDATE annotation SET color = :color, style = :style, updated_at_ms = :updated_at_ms WHERE id = :id',
  )
  const addTag = db.prepare<[{ id: string; tag: string }]>(
    'INSERT INTO annotation_tag (annotation_id, tag) VALUES (:id, :tag) ON CONFLICT DO NOTHING',
  )
  const removeTag = db.prepare<[{ id: string; tag: string }]>(
    'DELETE FROM annotation_tag WHERE annotation_id = :id AND tag = :tag',
  )
  const remove = db.prepare<[{ id: string }]>('DELETE FROM annotation WHERE id = :id')
  return {
    find(id: string): StoredAnnotation | null {
      const row = find.get({ id })
      return row === undefined ? null : fromRow(row)
    },
    /** In the order of their words. */
    ofDocument: (documentId: string): StoredAnnotation[] => ofDocument.all({ documentId }).map(fromRow),
    /** By number, in the order of the numbers. */
    numbered: (numbers: readonly number[]): StoredAnnotation[] =>
      numbered.all({ numbers: JSON.stringify(numbers) }).map(fromRow),
    insert(annotation: StoredAnnotation): void {
      insert.run({ ...toRow(annotation), search_text: searchTextOf(annotation) })
      for (const tag of annotation.tags) addTag.run({ id: annotation.id, tag })
    },
    /** Stores what became of an annotation, with its tags. */
    change(before: StoredAnnotation, after: StoredAnnotation): void {
      const { id, color, style, updatedAtMs } = after
      const { changes } = isSameWords(before, after)
        ? changeLook.run({ id, color, style, updated_at_ms: updatedAtMs })
        : change.run({ ...toRow(after), search_text: searchTextOf(after) })
      assert(changes === 1, `change of annotation ${id}: expected 1 row, got ${changes}`)
      for (const tag of before.tags) if (!after.tags.includes(tag)) removeTag.run({ id, tag })
      for (const tag of after.tags) if (!before.tags.includes(tag)) addTag.run({ id, tag })
    },
    remove(id: string): void {
      const { changes } = remove.run({ id })
      assert(changes === 1, `removal of annotation ${id}: expected 1 row, got ${changes}`)
    },
  }
})

const isSameWords = (before: StoredAnnotation, after: StoredAnnotation): boolean =>
  before.anchor === after.anchor && before.note === after.note && before.tags.join(' ') === after.tags.join(' ')

/** The note, its tags and the words that it is about: that which a search looks in. */
const searchTextOf = ({ note, tags, anchor }: StoredAnnotation): string =>
  searchableText([note, tags.join(' '), anchor.exact].join('\n'))

function fromRow(row: FoundRow): StoredAnnotation {
  const tags: string[] = JSON.parse(row.tags_json)
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
    style: markStyle.parse(row.style),
    tags,
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
    style: annotation.style,
    note: annotation.note,
    created_at_ms: annotation.createdAtMs,
    updated_at_ms: annotation.updatedAtMs,
  }
}
