import type { Database } from 'better-sqlite3'
import type { Entity } from '../../shared/errors'
import { inverse, type Column, type Event, type InverseOf } from './inverse-sql'
import type { Inverse } from './operation.queries'
import { manyRows, type ManyRows } from './many-rows'
import type { RowsInverse } from './operation-rows'
import { runInverses } from './run-inverses'

/**
 * What one table contributes to undo. SQLite's documented technique: triggers write, for each change, the statement that
 * takes it back. The triggers are TEMP, so that they follow the tables as they are now and are never part of the file.
 * Source: sqlite.org/undoredo.html.
 */
interface UndoableTable {
  table: string
  on: readonly Event[]
  /** the columns whose change is undone; all if absent */
  columns?: readonly string[]
  /** its rows follow from others, and may come outside operations: one that undo brings back may be there again */
  derived?: boolean
}

/** What others refer to stands before them. */
const undoable: readonly UndoableTable[] = [
  // A document that leaves goes to the trash; its row stays. Undoing an import trashes the document.
  {
    table: 'document',
    on: ['update'],
    columns: ['title', 'revision', 'module_id', 'module_position', 'attached_pack_id', 'trashed_at_ms'],
  },
  { table: 'module', on: ['insert', 'update', 'delete'] },
  // Scrolling is no operation. One that shows another revision moves the place in it, and undoing that moves it back.
  { table: 'reading_position', on: ['update'], columns: ['char_offset', 'furthest_offset'] },
  { table: 'annotation', on: ['insert', 'update', 'delete'] },
  { table: 'annotation_tag', on: ['insert', 'update', 'delete'] },
  // Worked out outside operations; what a learner's act changes of it is brought back with that.
  { table: 'annotation_place', on: ['insert', 'update', 'delete'], derived: true },
  { table: 'summary', on: ['insert', 'update', 'delete'] },
  { table: 'summary_citation', on: ['insert', 'update', 'delete'] },
  { table: 'dismissed_suggestion', on: ['insert', 'update', 'delete'] },
  { table: 'preset', on: ['insert', 'update', 'delete'] },
  { table: 'deck', on: ['insert', 'update', 'delete'] },
  { table: 'note', on: ['insert', 'update', 'delete'] },
  { table: 'note_tag', on: ['insert', 'update', 'delete'] },
  // What the fields name of the files; a file's bytes are no part of undo.
  { table: 'note_media', on: ['insert', 'update', 'delete'] },
  { table: 'media', on: ['update'], columns: ['removed_at_ms'] },
  { table: 'note_place', on: ['insert', 'update', 'delete'], derived: true },
  { table: 'card', on: ['insert', 'update', 'delete'] },
  // The log is append-only, and an answer is taken back by a further entry. Only what came from a file goes with its import.
  { table: 'review_import', on: ['insert', 'delete'] },
  { table: 'review', on: ['delete'] },
  { table: 'review_item', on: ['delete'] },
  { table: 'study', on: ['insert', 'update', 'delete'] },
  { table: 'study_card', on: ['insert', 'update', 'delete'] },
  { table: 'saved_search', on: ['insert', 'update', 'delete'] },
  { table: 'setting', on: ['insert', 'update', 'delete'] },
  // An answer to a case counts for good; only those that came with a whole collection go with it again.
  { table: 'attempt', on: ['insert', 'delete'] },
  { table: 'attempt_part', on: ['insert', 'delete'] },
  { table: 'part_answer', on: ['insert', 'delete'] },
  { table: 'skill_answer', on: ['insert', 'delete'] },
  { table: 'exam', on: ['insert', 'delete'] },
  { table: 'exam_case', on: ['insert', 'delete'] },
  // Bringing in a pack is a learner's act; a start that brings one with the program is none, and is not recorded.
  { table: 'pack', on: ['insert', 'update', 'delete'] },
  { table: 'imported_pack', on: ['insert', 'update', 'delete'] },
  { table: 'draft_pack', on: ['insert', 'update', 'delete'] },
  { table: 'draft_file', on: ['insert', 'update', 'delete'] },
  { table: 'own_case', on: ['insert', 'update', 'delete'] },
]

/** What the window calls that which each table stores. */
const entityOf: Readonly<Record<string, Entity>> = {
  document: 'document',
  document_revision: 'document',
  module: 'document',
  reading_position: 'position',
  annotation: 'annotation',
  annotation_tag: 'annotation',
  annotation_place: 'annotation',
  summary: 'summary',
  summary_citation: 'summary',
  dismissed_suggestion: 'suggestion',
  draft: 'draft',
  preset: 'preset',
  deck: 'deck',
  note: 'note',
  note_tag: 'note',
  note_media: 'note',
  media: 'media',
  note_place: 'note',
  card: 'card',
  review: 'review',
  study: 'study',
  study_card: 'study',
  saved_search: 'saved-search',
  attempt: 'attempt',
  attempt_part: 'attempt',
  part_answer: 'attempt',
  skill_answer: 'attempt',
  exam: 'exam',
  exam_case: 'exam',
  pack: 'pack',
  imported_pack: 'pack',
  draft_pack: 'draft-pack',
  draft_file: 'draft-pack',
  own_case: 'own-case',
  setting: 'setting',
}

function inverseOf(db: Database, { table, columns: only, derived = false }: UndoableTable): InverseOf {
  const all = db.prepare<[string], Column>('SELECT name, type, pk FROM pragma_table_info(?)').all(table)
  const key = all.filter(({ pk }) => pk > 0)
  const texts = new Set(all.filter(({ type }) => type === 'TEXT').map(({ name }) => name))
  return { table, columns: only ?? all.map(({ name }) => name), texts, key, derived }
}

function captureTrigger(of: InverseOf, event: Event): string {
  const { table, columns } = of
  const { sql, values } = inverse[event](of)
  const differs = columns.map((name) => `old.${name} IS NOT new.${name}`).join(' OR ')
  const isRecorded = `(SELECT in_one FROM capturing) IS NOT '${table}'`
  return `
    CREATE TEMP TRIGGER capture_${table}_${event} AFTER ${event} ON main.${table}
    WHEN ${isRecorded} ${event === 'update' ? `AND (${differs})` : ''} BEGIN
      INSERT INTO operation_change (operation_id, inverse_sql, inverse_values)
      SELECT operation_id, ${sql}, ${values} FROM capturing;
    END;`
}

function watchTrigger(table: string, entity: Entity, event: Event): string {
  return `
    CREATE TEMP TRIGGER watch_${table}_${event} AFTER ${event} ON main.${table}
    WHEN NOT EXISTS (SELECT 1 FROM changed_entity WHERE entity = '${entity}') BEGIN
      INSERT INTO changed_entity VALUES ('${entity}');
    END;`
}

export interface UndoLog {
  /** From now on changes are recorded as this operation's; null: they are not recorded. */
  record(operationId: string | null): void
  /** What was written to since this was last called. */
  takeChanged(): Entity[]
  /** Runs what takes changes back, in the order in which it is given. Foreign keys have to be deferred. */
  reverse(inverses: readonly (Inverse | RowsInverse)[]): void
  /** Changes of many rows of one table, recorded as one. */
  many: ManyRows
}

/**
 * The inverses, those that follow each other and change many rows of different tables in the order in which each finds its
 * work: what refers to others before them, as cards follow their note by a trigger, one by one.
 */
function inTurn(all: readonly (Inverse | RowsInverse)[], tables: readonly string[]): (Inverse | RowsInverse)[] {
  const ordered: (Inverse | RowsInverse)[] = []
  let changes: RowsInverse[] = []
  const flush = () => {
    ordered.push(...changes.toSorted((a, b) => tables.indexOf(b.table) - tables.indexOf(a.table)))
    changes = []
  }
  for (const one of all) {
    if ('event' in one && one.event === 'update') changes.push(one)
    else {
      flush()
      ordered.push(one)
    }
  }
  flush()
  return ordered
}

/** Sets up, for this connection, the recording of inverse statements and of what was changed. */
export function installUndoLog(db: Database): UndoLog {
  db.exec(`CREATE TEMP TABLE capturing (operation_id TEXT NOT NULL, in_one TEXT);
    CREATE TEMP TABLE changed_entity (entity TEXT NOT NULL);`)
  const inverses = new Map(undoable.map((table) => [table.table, inverseOf(db, table)]))
  for (const { table, on } of undoable) {
    const of = inverses.get(table)
    if (of) for (const event of on) db.exec(captureTrigger(of, event))
  }
  for (const [table, entity] of Object.entries(entityOf)) {
    for (const event of ['insert', 'update', 'delete'] as const) db.exec(watchTrigger(table, entity, event))
  }
  const tables = undoable.map(({ table }) => table)
  const stop = db.prepare('DELETE FROM capturing')
  const start = db.prepare<[string]>('INSERT INTO capturing (operation_id) VALUES (?)')
  const changed = db.prepare<[], Entity>('SELECT entity FROM changed_entity').pluck()
  const forget = db.prepare('DELETE FROM changed_entity')
  const many = manyRows(db, inverses)
  return {
    record(operationId) {
      stop.run()
      if (operationId !== null) start.run(operationId)
    },
    takeChanged() {
      const entities = changed.all()
      forget.run()
      return entities
    },
    reverse(all) {
      let rows: Inverse[] = []
      for (const one of inTurn(all, tables)) {
        if ('event' in one) {
          runInverses(db, tables, rows)
          rows = []
          many.reverse(one)
        } else rows.push(one)
      }
      runInverses(db, tables, rows)
    },
    many,
  }
}
