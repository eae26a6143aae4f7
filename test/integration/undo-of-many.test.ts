import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Database } from 'better-sqlite3'
import type { Store } from '../../electron/store/store'
import { runs } from '../forms'
import { temporaryStore } from './temporary-store'

const tables = ['document', 'annotation', 'annotation_tag', 'annotation_place', 'annotation_entry', 'note', 'card']

/** Their rows as SQLite would write them down. */
function dump(db: Database): string[] {
  return tables.flatMap((table) => {
    const columns = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table)
    const row = columns.map((name) => `quote(${name})`).join(` || ',' || `)
    return db.prepare<[], string>(`SELECT '${table} ' || ${row} FROM ${table} ORDER BY 1`).pluck().all()
  })
}

function requireWhole(db: Database): void {
  expect(db.pragma('foreign_key_check')).toEqual([])
  for (const index of ['annotation_search', 'note_search'])
    db.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`)
  const columns = 'document_id, start_offset, number, state, color, has_note, tags, created_at_ms'
  const entries = (from: string) => db.prepare(`SELECT ${columns} FROM ${from} ORDER BY number`).all()
  expect(entries('annotation_entry')).toEqual(entries('annotation_as_entry'))
}

/*
 * Each changes many rows, in one statement or one after the other. :from and :step say which of the 40 that there may be; a
 * step of 1 takes all from the first on.
 */
const which = 'n >= :from AND n % :step = 0'
const upTo40 = '(WITH RECURSIVE up (n) AS (VALUES (0) UNION ALL SELECT n + 1 FROM up WHERE n < 39) SELECT n FROM up)'
const marks = `(SELECT number, id, CAST(substr(id, 6) AS INTEGER) AS n FROM annotation)`
const chosen = `(SELECT id FROM ${marks} WHERE ${which})`
const addMarks = (or: string) =>
  `INSERT ${or} INTO annotation (id, document_id, revision, start_offset, end_offset, exact, prefix, suffix, color, note,
     search_text, created_at_ms, updated_at_ms)
   SELECT 'mark-' || n, 'text', 1, n, n + 5, 'it''s, ' || n, char(0) || n, '', 1 + n % 5, iif(n % 3, '', 'note'), 'words ' || n, 0, 0
   FROM ${upTo40} WHERE ${which}`
const acts = {
  add: addMarks('OR IGNORE'),
  replace: addMarks('OR REPLACE'),
  remove: `DELETE FROM annotation WHERE id IN ${chosen}`,
  recolour: `UPDATE annotation SET color = 1 + color % 5 WHERE id IN ${chosen}`,
  write: `UPDATE annotation SET note = iif(number % 2, note || 'a, ''b''', note), search_text = 'other ' || number, color = iif(number % 3, color, 2)
    WHERE id IN ${chosen}`,
  tag: `INSERT OR IGNORE INTO annotation_tag SELECT id, 'tag-' || :step FROM annotation WHERE id IN ${chosen}`,
  untag: `DELETE FROM annotation_tag WHERE annotation_id IN ${chosen}`,
  stand: `INSERT INTO annotation_place SELECT id, :step, 'to-check', number, number + 3 FROM annotation WHERE id IN ${chosen}
    ON CONFLICT (annotation_id, revision) DO UPDATE SET start_offset = start_offset + 1, end_offset = end_offset + 2`,
  lose: `UPDATE annotation_place SET state = 'orphaned', start_offset = NULL, end_offset = NULL WHERE annotation_id IN ${chosen}`,
  show: 'UPDATE document SET revision = 1 + (:from + :step) % 3',
  addNotes: `INSERT OR IGNORE INTO note (id, guid, type, deck_id, fields_json, search_text, created_at_ms, updated_at_ms)
    SELECT 'note-' || n, 'note-' || n, 'question', 'deck-a', '{}', 'words ' || n, 0, 0 FROM ${upTo40} WHERE ${which}`,
  addCards: `INSERT OR IGNORE INTO card (id, note_id, deck_id, ordinal, state, step, reps, lapses, position, suspended)
    SELECT id || '/' || ordinal, id, deck_id, ordinal, 'new', 0, 0, 0, 0, 0 FROM note, (SELECT 1 AS ordinal UNION SELECT 2)`,
  moveNotes: `UPDATE note SET deck_id = iif(deck_id = 'deck-a', 'deck-b', 'deck-a') WHERE number % :step = 0`,
  swapCards: 'UPDATE card SET ordinal = 10 - ordinal; UPDATE card SET ordinal = ordinal - 7',
  lowerCards: [0, 1]
    .map(
      (to) => `UPDATE card SET ordinal = ${to} WHERE ordinal = ${to + 1}
        AND NOT EXISTS (SELECT 1 FROM card c WHERE c.note_id = card.note_id AND c.ordinal = ${to})`,
    )
    .join(';'),
  removeNotes: 'DELETE FROM note WHERE number % :step = 0',
}

const act = fc
  .record({
    sql: fc.constantFrom(...Object.values(acts)),
    from: fc.constantFrom(0, 0, 0, 10, 30),
    step: fc.constantFrom(1, 1, 2, 3),
  })
  .map(({ sql, from, step }) => sql.replaceAll(':from', String(from)).replaceAll(':step', String(step)))
const start = [acts.add, acts.tag, acts.stand, acts.addNotes, acts.addCards].map((sql) =>
  sql.replaceAll(':from', '5').replaceAll(':step', '1'),
)

function runAll(store: Store, operation: readonly string[]): boolean {
  return store.operate('other-change', 1, ({ db }) => operation.forEach((sql) => db.exec(sql))).op !== null
}

test('what was done to many rows at once, in any order, is undone and redone to the bit', { timeout: 60_000 }, () => {
  const t = temporaryStore()
  t.store.write(0, ({ db }) =>
    db.exec(`INSERT INTO document (id, title, revision, added_at_ms) VALUES ('text', 'Text', 1, 0);
      INSERT INTO deck (id, name, parent_id, position) VALUES ('deck-a', 'A', NULL, 0), ('deck-b', 'B', 'deck-a', 1)`),
  )
  const operations = fc.array(fc.array(act, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(operations, fc.boolean(), (all, restart) => {
      t.store.write(1, ({ db }) =>
        ['DELETE FROM annotation', 'DELETE FROM note', ...start].forEach((sql) => db.exec(sql)),
      )
      const before = dump(t.store.db)
      const done = all.filter((operation) => runAll(t.store, operation))
      const after = dump(t.store.db)
      for (const _ of done) t.store.undo(2)
      expect(dump(t.store.db)).toEqual(before)
      requireWhole(t.store.db)
      if (restart) t.reopen()
      for (const _ of done) t.store.redo(3)
      expect(dump(t.store.db)).toEqual(after)
      requireWhole(t.store.db)
      for (const _ of done) t.store.undo(4)
      expect(dump(t.store.db)).toEqual(before)
    }),
    { numRuns: runs(60) },
  )
})
