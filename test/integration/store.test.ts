import { expect, test } from 'vitest'
import { temporaryStore } from './temporary-store'

test('an operation can be undone and redone, also after a restart', () => {
  const t = temporaryStore()
  const rename = (name: string) => (tx: { db: typeof t.store.db }) =>
    tx.db.prepare(`INSERT INTO deck VALUES ('d', ?, NULL, 0) ON CONFLICT DO UPDATE SET name = excluded.name`).run(name)
  const names = () => t.store.db.prepare('SELECT name FROM deck').pluck().all()
  const outcome = t.store.operate('add-deck', 1, rename('one'))
  expect(outcome.changed).toEqual(['deck', 'history'])
  t.store.operate('rename-deck', 2, rename('two'))
  t.reopen()
  expect(t.store.history()).toEqual({ undo: 'rename-deck', redo: null })
  t.store.undo(3)
  expect(names()).toEqual(['one'])
  t.store.undo(4)
  expect(names()).toEqual([])
  t.store.redo(5)
  t.store.redo(6)
  expect(names()).toEqual(['two'])
})
