import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Database } from 'better-sqlite3'
import type { Store, Transaction } from '../../electron/store/store'
import { runs } from '../forms'
import { temporaryStore } from './temporary-store'

const tables = ['note', 'note_tag', 'card', 'review']

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
  db.exec(`INSERT INTO note_search (note_search, rank) VALUES ('integrity-check', 1)`)
}

const some = 'number % :step = :from % :step'
const numbered = (table: string) => `(SELECT id FROM ${table} WHERE ${some})`
const cards = `note_id IN ${numbered('note')}`

/** Each changes many rows as one, or, so that both kinds mix, row by row. */
const acts: Record<string, (tx: Transaction, values: { from: number; step: number }) => void> = {
  move(tx, values) {
    const set = `deck_id = iif(deck_id = 'deck-a', 'deck-b', 'deck-a')`
    tx.changeMany({ table: 'card', columns: ['deck_id'], set, where: cards, values })
    tx.changeMany({ table: 'note', columns: ['deck_id'], set, where: some, values })
  },
  // The trigger of note changes the cards, which is recorded row by row.
  moveNotes: (tx, values) =>
    void tx.changeMany({ table: 'note', columns: ['deck_id'], set: `deck_id = 'deck-b'`, where: some, values }),
  remember: (tx, values) =>
    void tx.changeMany({
      table: 'card',
      columns: ['stability', 'difficulty', 'due_at_ms'],
      set: `stability = 0.1 + 1.0 / (3 + :from), difficulty = nullif(:step, 2), due_at_ms = coalesce(due_at_ms, 0) + 1`,
      where: cards,
      values,
    }),
  write: (tx, values) =>
    void tx.changeMany({
      table: 'note',
      columns: ['fields_json', 'search_text'],
      set: `fields_json = '{"it''s": "' || char(0) || ':step, (' || :from || ')"}', search_text = 'other words ' || :from`,
      where: some,
      values,
    }),
  tag: (tx, values) =>
    void tx.insertMany({
      table: 'note_tag',
      columns: ['note_id', 'tag'],
      rows: `SELECT id AS note_id, 'tag ''(' || :step AS tag FROM note WHERE ${some}
        AND NOT EXISTS (SELECT 1 FROM note_tag WHERE note_id = note.id AND tag = 'tag ''(' || :step)`,
      values,
    }),
  untag: (tx, values) => void tx.removeMany({ table: 'note_tag', where: `note_id IN ${numbered('note')}`, values }),
  remove(tx, values) {
    tx.removeMany({ table: 'review', where: `card_id IN (SELECT id FROM card WHERE ${cards})`, values })
    tx.removeMany({ table: 'card', where: cards, values })
    tx.removeMany({ table: 'note', where: some, values })
  },
  // What hangs on the notes goes with them, which is recorded row by row.
  removeNotes: (tx, values) => void tx.removeMany({ table: 'note', where: some, values }),
  flagEach: (tx, values) => void tx.db.prepare(`UPDATE card SET flag = (flag + :step) % 8 WHERE ${cards}`).run(values),
}

const name = fc.constantFrom(...Object.keys(acts))
const act = fc.record({ name, from: fc.nat(5), step: fc.integer({ min: 1, max: 4 }) })
type Act = { name: string; from: number; step: number }
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(act, { minLength: 1, maxLength: 4 }).map((all) => ({ kind: 'operate' as const, all })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom({ kind: 'undo' as const }, { kind: 'redo' as const }, { kind: 'reopen' as const }),
  },
)

function filled(): ReturnType<typeof temporaryStore> {
  const files = temporaryStore()
  files.store.write(0, ({ db }) => {
    db.exec(`INSERT INTO deck (id, name, parent_id, position) VALUES ('deck-a', 'A', NULL, 0), ('deck-b', 'B', NULL, 1);
      WITH RECURSIVE up (n) AS (VALUES (0) UNION ALL SELECT n + 1 FROM up WHERE n < 19)
      INSERT INTO note (id, guid, type, deck_id, fields_json, search_text, created_at_ms, updated_at_ms)
      SELECT 'note-' || n, 'note-' || n, 'question', 'deck-a', '{}', 'words ' || n, 0, 0 FROM up;
      INSERT INTO card (id, note_id, deck_id, ordinal, state, step, reps, lapses, position, suspended)
      SELECT id || '/' || n, id, deck_id, n, 'new', 0, 0, 0, 0, 0 FROM note, (SELECT 0 AS n UNION SELECT 1);
      INSERT INTO review (id, card_id, kind, rating, answered_at_ms, day, parameters_version)
      SELECT 'review of ' || id, id, 'answer', 3, 0, 0, 'v' FROM card WHERE ordinal = 0`)
  })
  return files
}

test('what was changed as one is undone and done again, whatever comes before and after (property)', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const files = filled()
      // What the tables held before each operation that can be undone, and after each that can be done again.
      const before: string[][] = []
      const after: string[][] = []
      const operate = (store: Store, all: readonly Act[]) => {
        const was = dump(store.db)
        const { op } = store.operate('flag-cards', 1, (tx) => {
          for (const { name: of, ...values } of all) acts[of]?.(tx, values)
        })
        if (op !== null) {
          before.push(was)
          after.length = 0
        }
      }
      for (const one of steps) {
        if (one.kind === 'operate') operate(files.store, one.all)
        else if (one.kind === 'reopen') files.reopen()
        else if (one.kind === 'undo' && before.length > 0) {
          after.push(dump(files.store.db))
          files.store.undo(2)
          expect(dump(files.store.db)).toEqual(before.pop())
        } else if (one.kind === 'redo' && after.length > 0) {
          before.push(dump(files.store.db))
          files.store.redo(3)
          expect(dump(files.store.db)).toEqual(after.pop())
        }
        requireWhole(files.store.db)
      }
      while (before.length > 0) {
        files.store.undo(4)
        expect(dump(files.store.db)).toEqual(before.pop())
      }
    }),
    { numRuns: runs(60) },
  )
})

test('a change of many is one entry of the log, and one that finds nothing is none', () => {
  const { store } = filled()
  const count = () => store.db.prepare('SELECT count(*) FROM operation_change').pluck().get()
  const tag = (tx: Transaction) => acts.tag?.(tx, { from: 0, step: 1 })
  store.operate('tag-cards', 1, tag)
  expect(count()).toBe(1)
  expect(store.operate('tag-cards', 1, tag).op).toBeNull()
  store.undo(2)
  expect(count()).toBe(1)
})

test('rows that are kept for undo go with the operation that they were kept for', () => {
  const { store } = filled()
  const kept = () => store.db.prepare('SELECT count(*) FROM operation_row').pluck().get()
  const tag = (step: number) => store.operate('tag-cards', 1, (tx) => void acts.tag?.(tx, { from: 0, step }))
  tag(1)
  expect(kept()).toBe(20)
  // What does it again takes the place of what took it back.
  store.undo(2)
  expect(kept()).toBe(20)
  // There is nothing more to be done again.
  tag(2)
  expect(kept()).toBe(10)
  store.write(3, ({ db }) => void db.prepare('DELETE FROM operation').run())
  expect(kept()).toBe(0)
})

test('a row that is gone for good is in no undo step of many', () => {
  const { store } = filled()
  store.operate('tag-cards', 1, (tx) => void acts.tag?.(tx, { from: 0, step: 1 }))
  store.write(2, (tx) => tx.forget('note-99'))
  expect(store.history().undo).toBe('tag-cards')
  store.write(2, (tx) => tx.forget('note-7'))
  expect(store.history().undo).toBeNull()
})
