import type { Database } from 'better-sqlite3'
import { assert } from '../../shared/assert'
import { AppError } from '../../shared/errors'
import type { MarkColor } from '../../shared/model/annotation'
import { perConnection } from '../store/per-connection'
import { isSameWords } from './annotation.queries'
import {
  annotationColumns,
  fromRow,
  toRow,
  withTags,
  type FoundRow,
  type StoredAnnotation,
  type WrittenRow,
} from './annotation-row'
import { placeRow, type AnnotationPlace, type PlaceRow } from './place.queries'

/** What an annotation was and what it becomes. */
export interface AnnotationChange {
  before: StoredAnnotation
  after: StoredAnnotation
}

interface TagRow {
  id: string
  tag: string
}

/** Rows of the connection's own, on their way into the tables of the same names; emptied with each use. */
const staging = ['annotation', 'annotation_tag', 'annotation_place']
  .map((table) => `CREATE TEMP TABLE IF NOT EXISTS staged_${table} AS SELECT * FROM ${table} WHERE false;`)
  .join('\n')

const among = 'IN (SELECT value FROM json_each(:ids))'
const written = `${annotationColumns}, search_text`
const values = written.replaceAll(/\w+/g, ':$&')
const lookColumns = ['color', 'style', 'updated_at_ms']
const wordColumns = ['revision', 'start_offset', 'end_offset', 'exact', 'prefix', 'suffix', 'note', 'search_text']
const changing = (columns: readonly string[]): string =>
  `UPDATE annotation SET ${columns.map((name) => `${name} = s.${name}`).join(', ')} FROM staged_annotation s
   WHERE annotation.id = s.id`

/*
 * What is written to many annotations. One statement for all of them takes a fraction of the time that one for each does: a
 * statement that fires triggers is slow to begin, and the index of the search writes out what it holds before each.
 */
export const manyQueries = perConnection((db: Database) => {
  db.exec(staging)
  const missing = db
    .prepare<[{ ids: string }], string>(
      'SELECT value FROM json_each(:ids) WHERE NOT EXISTS (SELECT 1 FROM annotation WHERE id = value) ORDER BY key LIMIT 1',
    )
    .pluck()
  const find = db.prepare<[{ ids: string }], FoundRow>(
    `SELECT ${withTags} FROM (SELECT key AS place, value AS wanted FROM json_each(:ids))
     CROSS JOIN annotation ON id = wanted ORDER BY place`,
  )
  const remove = db.prepare<[{ ids: string }]>(`DELETE FROM annotation WHERE id ${among}`)
  const recolour = db.prepare<[{ ids: string; color: MarkColor; nowMs: number }]>(
    `UPDATE annotation SET color = :color, updated_at_ms = :nowMs WHERE id ${among} AND color <> :color`,
  )
  const stage = db.prepare<[WrittenRow]>(`INSERT INTO staged_annotation (${written}) VALUES (${values})`)
  const stageTag = db.prepare<[TagRow]>('INSERT INTO staged_annotation_tag VALUES (:id, :tag)')
  const stagePlace = db.prepare<[PlaceRow]>(
    'INSERT INTO staged_annotation_place VALUES (:annotation_id, :revision, :state, :start_offset, :end_offset)',
  )
  const changeLook = db.prepare(changing(lookColumns))
  const changeWords = db.prepare(changing([...lookColumns, ...wordColumns]))
  const removeTags = db.prepare(
    'DELETE FROM annotation_tag WHERE (annotation_id, tag) IN (SELECT annotation_id, tag FROM staged_annotation_tag)',
  )
  const addTags = db.prepare('INSERT INTO annotation_tag SELECT * FROM staged_annotation_tag')
  const insert = db.prepare(
    `INSERT INTO annotation (${written}) SELECT ${written} FROM staged_annotation ORDER BY rowid`,
  )
  const forgetPlaces = db.prepare(
    `DELETE FROM annotation_place WHERE annotation_id IN (SELECT annotation_id FROM staged_annotation_place)
     AND (annotation_id, revision) NOT IN (SELECT annotation_id, revision FROM staged_annotation_place)`,
  )
  const putPlaces = db.prepare(
    `INSERT INTO annotation_place SELECT * FROM staged_annotation_place WHERE true
     ON CONFLICT (annotation_id, revision) DO UPDATE SET state = excluded.state,
       start_offset = excluded.start_offset, end_offset = excluded.end_offset`,
  )
  const clear = 'DELETE FROM staged_annotation; DELETE FROM staged_annotation_tag; DELETE FROM staged_annotation_place;'

  function staged(work: () => void): void {
    // Those that were made in a transaction that came to nothing went with it.
    db.exec(staging + clear)
    work()
    db.exec(clear)
  }

  function withTagsOf(
    changes: readonly AnnotationChange[],
    from: 'before' | 'after',
    to: 'before' | 'after',
  ): TagRow[] {
    return changes.flatMap((change) => {
      const other = change[to].tags
      return change[from].tags.filter((tag) => !other.includes(tag)).map((tag) => ({ id: change.after.id, tag }))
    })
  }

  return {
    /** @throws AppError not-found, with the first of the ids of which there is no annotation */
    requireAll(ids: readonly string[]): void {
      const id = missing.get({ ids: JSON.stringify(ids) })
      if (id !== undefined) throw new AppError('not-found', { what: 'annotation', id })
    },
    /** Those that are there, in the order of the ids. */
    find: (ids: readonly string[]): StoredAnnotation[] => find.all({ ids: JSON.stringify(ids) }).map(fromRow),
    /** @returns how many there were */
    remove: (ids: readonly string[]): number => remove.run({ ids: JSON.stringify(ids) }).changes,
    /** @returns how many had another colour */
    recolour: (ids: readonly string[], color: MarkColor, nowMs: number): number =>
      recolour.run({ ids: JSON.stringify(ids), color, nowMs }).changes,
    /** Stores annotations with the places at which they stand. */
    insert(annotations: readonly StoredAnnotation[], places: readonly AnnotationPlace[]): void {
      // What follows from all three by triggers is worked out once, with the last. The annotations are there at the end.
      db.pragma('defer_foreign_keys = ON')
      staged(() => {
        for (const annotation of annotations) {
          stage.run(toRow(annotation))
          for (const tag of annotation.tags) stageTag.run({ id: annotation.id, tag })
        }
        for (const place of places) stagePlace.run(placeRow(place.annotationId, place.revision, place.anchoring))
        addTags.run()
        putPlaces.run()
        insert.run()
      })
    },
    /** Stores what became of annotations, with their tags. */
    change(changes: readonly AnnotationChange[]): void {
      const isLook = changes.every(({ before, after }) => isSameWords(before, after))
      staged(() => {
        for (const { after } of changes) stage.run(toRow(after))
        const { changes: changed } = (isLook ? changeLook : changeWords).run()
        assert(changed === changes.length, `change of annotations: expected ${changes.length} rows, got ${changed}`)
        for (const row of withTagsOf(changes, 'before', 'after')) stageTag.run(row)
        removeTags.run()
        db.exec(clear)
        for (const row of withTagsOf(changes, 'after', 'before')) stageTag.run(row)
        addTags.run()
      })
    },
    /** Stores the only places that hold for annotations, since their anchors became others. */
    replacePlaces(places: readonly AnnotationPlace[]): void {
      staged(() => {
        for (const place of places) stagePlace.run(placeRow(place.annotationId, place.revision, place.anchoring))
        forgetPlaces.run()
        putPlaces.run()
      })
    },
  }
})
