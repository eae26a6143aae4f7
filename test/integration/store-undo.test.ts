import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Database } from 'better-sqlite3'
import type { Store, Transaction } from '../../electron/store/store'
import { runs } from '../forms'
import { temporaryStore } from './temporary-store'

/** What undo covers, as SQLite would write it down: equal if and only if every value is the same to the bit. */
function dump(db: Database): string[] {
  const tables = ['document', 'module', 'annotation', 'deck', 'note', 'card', 'review', 'setting']
  return tables.flatMap((table) => {
    const columns = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table)
    const row = columns.map((name) => `quote(${name}) || hex(${name})`).join(` || ',' || `)
    return db.prepare<[], string>(`SELECT '${table} ' || ${row} FROM ${table} ORDER BY 1`).pluck().all()
  })
}

function requireWhole(db: Database): void {
  expect(db.pragma('foreign_key_check')).toEqual([])
  db.exec(`INSERT INTO note_search (note_search, rank) VALUES ('integrity-check', 1)`)
}

function withDocumentAndDecks(store: Store): void {
  store.write(0, ({ db }) => {
    db.exec(`
      INSERT INTO document (id, title, revision, added_at_ms) VALUES ('module', 'Module', 1, 0);
      INSERT INTO deck (id, name, parent_id, position) VALUES ('deck-a', 'A', NULL, 0), ('deck-b', 'B', 'deck-a', 1);`)
  })
}

// Quotes, line ends, NUL, an astral character, and what a spreadsheet would take for a number.
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(`it's "quoted"`, 'a\0b', '\0', '\r\n', '𝔘', '1e5', ''),
)
const number = fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(0.1 + 0.2, 1e-320, Number.MAX_VALUE, -0))
const slot = fc.nat({ max: 4 })
const deck = fc.constantFrom('deck-a', 'deck-b')

/** One change to the tables that undo covers. Few ids, so that changes meet. */
const change = fc.oneof(
  fc.record({ kind: fc.constant('mark' as const), slot, text, color: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ kind: fc.constant('unmark' as const), slot }),
  fc.record({ kind: fc.constant('note' as const), slot, text, deck }),
  fc.record({ kind: fc.constant('remove-note' as const), slot }),
  fc.record({ kind: fc.constant('memory' as const), slot, number, due: fc.option(fc.maxSafeInteger()) }),
  fc.record({ kind: fc.constant('setting' as const), slot, text }),
  fc.record({ kind: fc.constant('trash' as const), at: fc.option(fc.maxSafeNat()) }),
  fc.record({ kind: fc.constant('rename' as const), text, revision: fc.nat({ max: 3 }), pack: fc.option(text) }),
  fc.record({ kind: fc.constant('join' as const), slot, text, position: fc.nat({ max: 3 }) }),
  fc.record({ kind: fc.constant('leave' as const) }),
)
const answer = fc.record({ kind: fc.constant('log' as const), slot })
type Generated<A> = A extends fc.Arbitrary<infer T> ? T : never
type Change = Generated<typeof change> | Generated<typeof answer>

let reviews = 0

function apply({ db }: Transaction, it: Change): void {
  switch (it.kind) {
    case 'mark':
      // REPLACE removes the row that was there, which has to be undone too.
      db.prepare(
        `INSERT OR REPLACE INTO annotation (id, document_id, revision, start_offset, end_offset, exact, prefix, suffix,
           color, note, search_text, created_at_ms, updated_at_ms)
         VALUES (:id, 'module', 1, 0, 1, :text, '', '', :color, :text, :text, 0, 0)`,
      ).run({ id: `mark-${it.slot}`, text: it.text, color: it.color })
      return
    case 'unmark':
      db.prepare('DELETE FROM annotation WHERE id = ?').run(`mark-${it.slot}`)
      return
    case 'note':
      db.prepare(
        `INSERT INTO note (id, guid, type, deck_id, fields_json, search_text, created_at_ms, updated_at_ms)
         VALUES (:id, :id, 'question', :deck, '{}', :text, 0, 0)
         ON CONFLICT (id) DO UPDATE SET deck_id = :deck, search_text = :text`,
      ).run({ id: `note-${it.slot}`, deck: it.deck, text: it.text })
      db.prepare(
        `INSERT INTO card (id, note_id, deck_id, ordinal, state, step, reps, lapses, position, suspended)
         VALUES (:card, :note, :deck, 0, 'new', 0, 0, 0, 0, 0) ON CONFLICT DO NOTHING`,
      ).run({ card: `card-${it.slot}`, note: `note-${it.slot}`, deck: it.deck })
      return
    case 'remove-note':
      db.prepare('DELETE FROM note WHERE id = ?').run(`note-${it.slot}`)
      return
    case 'memory':
      db.prepare(`UPDATE card SET state = 'review', stability = ?, due_at_ms = ?, reps = reps + 1 WHERE id = ?`).run(
        it.number,
        it.due,
        `card-${it.slot}`,
      )
      return
    case 'log':
      db.prepare(
        `INSERT INTO review (id, card_id, kind, rating, answered_at_ms, day, parameters_version)
         SELECT ?, id, 'answer', 3, 0, 0, 'v1' FROM card WHERE id = ?`,
      ).run(`review-${++reviews}`, `card-${it.slot}`)
      return
    case 'setting':
      db.prepare('INSERT OR REPLACE INTO setting VALUES (?, ?)').run(`setting-${it.slot}`, it.text)
      return
    case 'trash':
      db.prepare('UPDATE document SET trashed_at_ms = ?').run(it.at)
      return
    case 'rename':
      db.prepare('UPDATE document SET title = ?, revision = ?, attached_pack_id = ?').run(it.text, it.revision, it.pack)
      return
    case 'join':
      db.prepare('INSERT INTO module VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET title = excluded.title').run(
        `module-${it.slot}`,
        it.text,
      )
      db.prepare('UPDATE document SET module_id = ?, module_position = ?').run(`module-${it.slot}`, it.position)
      return
    case 'leave':
      db.exec('UPDATE document SET module_id = NULL, module_position = NULL; DELETE FROM module')
  }
}

// The log grows outside undo.
const before = fc.array(fc.oneof(change, answer), { maxLength: 6 })
const operations = fc.array(fc.array(change, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 })

test('undoing everything gives the start, redoing everything the end, whatever was done', { timeout: 60_000 }, () => {
  const t = temporaryStore()
  withDocumentAndDecks(t.store)
  fc.assert(
    fc.property(before, operations, fc.boolean(), (written, all, restart) => {
      t.store.write(1, (tx) => written.forEach((it) => apply(tx, it)))
      const start = dump(t.store.db)
      const operate = (changes: Change[]) =>
        t.store.operate('other-change', 1, (tx) => changes.forEach((it) => apply(tx, it)))
      const done = all.filter((changes) => operate(changes).op !== null)
      const end = dump(t.store.db)
      for (const _ of done) t.store.undo(2)
      expect(dump(t.store.db)).toEqual(start)
      requireWhole(t.store.db)
      if (restart) t.reopen()
      for (const _ of done) t.store.redo(3)
      expect(dump(t.store.db)).toEqual(end)
      requireWhole(t.store.db)
      for (const _ of done) t.store.undo(4)
      expect(dump(t.store.db)).toEqual(start)
    }),
    { numRuns: runs(100) },
  )
})

test('a removed card leaves its log, and comes back to it', () => {
  const t = temporaryStore()
  withDocumentAndDecks(t.store)
  t.store.write(1, (tx) => {
    apply(tx, { kind: 'note', slot: 1, text: 'trafficking', deck: 'deck-a' })
    apply(tx, { kind: 'log', slot: 1 })
    apply(tx, { kind: 'log', slot: 1 })
  })
  const before = dump(t.store.db)
  const removed = t.store.operate('remove-card', 2, (tx) => apply(tx, { kind: 'remove-note', slot: 1 }))
  expect(removed.changed.sort()).toEqual(['card', 'history', 'note'])
  const after = dump(t.store.db)
  const ofLog = (rows: string[]) => rows.filter((row) => row.startsWith('review '))
  expect(ofLog(before)).toHaveLength(2)
  expect(ofLog(after)).toEqual(ofLog(before))
  t.store.undo(3)
  expect(dump(t.store.db)).toEqual(before)
  t.store.redo(4)
  expect(dump(t.store.db)).toEqual(after)
})

test('undo leaves what was written meanwhile to other columns', () => {
  const t = temporaryStore()
  withDocumentAndDecks(t.store)
  t.store.write(1, (tx) => apply(tx, { kind: 'note', slot: 1, text: 'smuggling', deck: 'deck-a' }))
  t.store.operate('suspend-cards', 2, ({ db }) => db.exec('UPDATE card SET suspended = 1'))
  t.store.write(3, ({ db }) => db.exec('UPDATE card SET called_at_ms = 3'))
  t.store.undo(4)
  expect(t.store.db.prepare('SELECT suspended, called_at_ms FROM card').get()).toEqual({
    suspended: 0,
    called_at_ms: 3,
  })
})

test('a text as long as a note may be comes back whole', () => {
  const t = temporaryStore()
  withDocumentAndDecks(t.store)
  const long = `it's ${'é\0𝔘'.repeat(500_000)}`
  t.store.write(1, (tx) => apply(tx, { kind: 'mark', slot: 1, text: long, color: 1 }))
  t.store.operate('remove-mark', 2, (tx) => apply(tx, { kind: 'unmark', slot: 1 }))
  t.store.undo(3)
  expect(t.store.db.prepare('SELECT note FROM annotation').pluck().get() === long).toBe(true)
})
