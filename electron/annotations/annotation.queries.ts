import type { Database } from 'better-sqlite3'
import { assert } from '../../shared/assert'
import { perConnection } from '../store/per-connection'
import {
  annotationColumns,
  fromRow,
  toRow,
  withTags,
  type AnnotationRow,
  type FoundRow,
  type StoredAnnotation,
  type WrittenRow,
} from './annotation-row'

export type { StoredAnnotation } from './annotation-row'

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
  const insert = db.prepare<[WrittenRow]>(`INSERT INTO annotation (${annotationColumns}, search_text)
    VALUES (:id, :document_id, :revision, :start_offset, :end_offset, :exact, :prefix, :suffix, :color, :style, :note,
      :created_at_ms, :updated_at_ms, :search_text)`)
  const change = db.prepare<[WrittenRow]>(
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
      insert.run(toRow(annotation))
      for (const tag of annotation.tags) addTag.run({ id: annotation.id, tag })
    },
    /** Stores what became of an annotation, with its tags. */
    change(before: StoredAnnotation, after: StoredAnnotation): void {
      const { id, color, style, updatedAtMs } = after
      const { changes } = isSameWords(before, after)
        ? changeLook.run({ id, color, style, updated_at_ms: updatedAtMs })
        : change.run(toRow(after))
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

/** Whether what a search looks in is the same, and where it stands. */
export const isSameWords = (before: StoredAnnotation, after: StoredAnnotation): boolean =>
  before.anchor === after.anchor && before.note === after.note && before.tags.join(' ') === after.tags.join(' ')
