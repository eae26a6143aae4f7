import { expect, test } from 'vitest'
import type { Transaction } from '../../electron/store/store'
import { AppError } from '../../shared/errors'
import { temporaryStore } from './temporary-store'

const nameDeck =
  (name: string) =>
  ({ db }: Transaction) => {
    db.prepare(
      `INSERT INTO deck (id, name, parent_id, position) VALUES ('deck', ?, NULL, 0) ON CONFLICT DO UPDATE SET name = excluded.name`,
    ).run(name)
  }

function openWithNames() {
  const t = temporaryStore()
  return { t, names: () => t.store.db.prepare('SELECT name FROM deck').pluck().all() }
}

test('an operation tells its id and what it changed', () => {
  const { t } = openWithNames()
  expect(t.store.operate('add-card', 1, nameDeck('one'))).toEqual({
    result: undefined,
    op: 'id-000001',
    changed: ['deck', 'history'],
  })
})

test('undo and redo go back and forth, also after a restart', () => {
  const { t, names } = openWithNames()
  t.store.operate('add-card', 1, nameDeck('one'))
  t.store.operate('edit-card', 2, nameDeck('two'))
  t.reopen()
  expect(t.store.history()).toEqual({ undo: 'edit-card', redo: null })
  expect(t.store.undo(3)).toEqual({ name: 'edit-card', changed: ['deck', 'history'] })
  expect(names()).toEqual(['one'])
  t.store.undo(4)
  expect(names()).toEqual([])
  expect(t.store.history()).toEqual({ undo: null, redo: 'add-card' })
  t.reopen()
  expect(t.store.redo(5).name).toBe('add-card')
  expect(t.store.redo(6).name).toBe('edit-card')
  expect(names()).toEqual(['two'])
})

test('what is done after an undo takes the place of what could be redone', () => {
  const { t, names } = openWithNames()
  t.store.operate('add-card', 1, nameDeck('one'))
  t.store.undo(2)
  t.store.operate('add-card', 3, nameDeck('other'))
  expect(t.store.history()).toEqual({ undo: 'add-card', redo: null })
  expect(() => t.store.redo(4)).toThrow(new AppError('nothing-to-redo', {}))
  t.store.undo(5)
  expect(names()).toEqual([])
  expect(() => t.store.undo(6)).toThrow(new AppError('nothing-to-undo', {}))
})

test('an operation that changes nothing is no undo step and leaves redo as it is', () => {
  const { t } = openWithNames()
  t.store.operate('add-card', 1, nameDeck('one'))
  t.store.operate('edit-card', 2, nameDeck('two'))
  t.store.undo(3)
  const same = t.store.operate('edit-card', 4, nameDeck('one'))
  expect(same.op).toBeNull()
  expect(same.changed).not.toContain('history')
  expect(t.store.history()).toEqual({ undo: 'add-card', redo: 'edit-card' })
})

test('a write is no undo step, and what it changed is told', () => {
  const { t, names } = openWithNames()
  expect(t.store.write(1, nameDeck('one'))).toEqual({ result: undefined, op: null, changed: ['deck'] })
  expect(t.store.history()).toEqual({ undo: null, redo: null })
  expect(names()).toEqual(['one'])
})

test('what code reports by touch is told once', () => {
  const { t } = openWithNames()
  const { changed } = t.store.write(1, (tx) => {
    nameDeck('one')(tx)
    tx.touch('deck', 'review')
  })
  expect(changed).toEqual(['deck', 'review'])
})

test('an operation that fails leaves no trace and does not record the next write', () => {
  const { t, names } = openWithNames()
  const fail = (tx: Transaction) => {
    nameDeck('one')(tx)
    throw new Error('in the middle')
  }
  expect(() => t.store.operate('add-card', 1, fail)).toThrow('in the middle')
  expect(names()).toEqual([])
  const next = t.store.write(2, () => {})
  expect(next.changed).toEqual([])
  t.store.write(3, nameDeck('two'))
  expect(t.store.history()).toEqual({ undo: null, redo: null })
})

test('an operation inside another is refused as a bug', () => {
  const { t } = openWithNames()
  const nested = () => t.store.operate('add-card', 1, () => t.store.write(1, () => {}))
  expect(nested).toThrow('a transaction inside another')
})

test('a hook runs within undo and redo, and its failure takes them back', () => {
  const { t, names } = openWithNames()
  const seen: string[] = []
  t.store.onUndo((tx, { id, name, direction }) => {
    seen.push(`${direction} ${name} ${id} ${tx.operationId} ${tx.nowMs}`)
    if (tx.nowMs === 99) throw new Error('hook')
  })
  t.store.operate('add-card', 1, nameDeck('one'))
  expect(() => t.store.undo(99)).toThrow('hook')
  expect(names()).toEqual(['one'])
  t.store.undo(2)
  t.store.redo(3)
  expect(seen.slice(1)).toEqual(['undo add-card id-000001 id-000001 2', 'redo add-card id-000001 id-000001 3'])
})

test('the last 1,000 operations are kept', () => {
  const { t } = openWithNames()
  // As fast as can be: this is about counting.
  t.store.db.pragma('synchronous = OFF')
  for (let i = 0; i < 1_003; i++) t.store.operate('edit-card', i, nameDeck(`name ${i}`))
  const count = (table: string) => t.store.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
  expect(count('operation')).toBe(1_000)
  expect(count('operation_change')).toBe(1_000)
  expect(t.store.db.prepare('SELECT min(done_at_ms) FROM operation').pluck().get()).toBe(3)
})

test('a name from a newer version can still be undone', () => {
  const { t, names } = openWithNames()
  t.store.operate('add-card', 1, nameDeck('one'))
  t.store.db.exec(`UPDATE operation SET name = 'share-deck'`)
  expect(t.store.history()).toEqual({ undo: 'other-change', redo: null })
  expect(t.store.undo(2).name).toBe('other-change')
  expect(names()).toEqual([])
})
