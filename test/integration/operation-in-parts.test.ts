import { describe, expect, test } from 'vitest'
import type { Transaction } from '../../electron/store/store'
import { temporaryStore } from './temporary-store'

const addDeck = (name: string) => (tx: Transaction) =>
  void tx.db.prepare('INSERT INTO deck (id, name, parent_id, position) VALUES (?, ?, NULL, 0)').run(tx.newId(), name)

const decksOf = ({ store }: ReturnType<typeof temporaryStore>) =>
  store.db.prepare('SELECT name FROM deck ORDER BY name').pluck().all()

describe('an operation that is written in parts', () => {
  test('is one undo step, with what was done meanwhile beside it', () => {
    const files = temporaryStore()
    const running = files.store.operateInParts('import-cards', files.now)
    running.part(addDeck('a'))
    files.store.operate('add-deck', files.now(), addDeck('meanwhile'))
    running.part(addDeck('b'))
    expect(files.store.history().undo).toBe('add-deck')
    const { op, changed } = running.end()
    expect(op).not.toBeNull()
    expect(changed).toContain('deck')
    expect(files.store.undo(files.now()).name).toBe('import-cards')
    expect(decksOf(files)).toEqual(['meanwhile'])
    files.store.redo(files.now())
    expect(decksOf(files)).toEqual(['a', 'b', 'meanwhile'])
  })

  test('that failed leaves nothing, and no undo step, however many its changes', async () => {
    const files = temporaryStore()
    const running = files.store.operateInParts('import-cards', files.now)
    running.part(addDeck('a'))
    for (let part = 0; part < 3; part++)
      running.part((tx) => {
        for (let deck = 0; deck < 200; deck++) addDeck(`b${part} ${deck}`)(tx)
      })
    await running.abandon()
    expect(decksOf(files)).toEqual([])
    expect(files.store.history()).toEqual({ undo: null, redo: null })
  })

  test('that a crash ended is taken back at the next start', () => {
    const files = temporaryStore()
    files.store.operate('add-deck', files.now(), addDeck('before'))
    files.store.operateInParts('import-cards', files.now).part(addDeck('half'))
    files.reopen()
    expect(decksOf(files)).toEqual(['before'])
    expect(files.store.history().undo).toBe('add-deck')
  })

  test('that changed nothing is no undo step', () => {
    const files = temporaryStore()
    expect(files.store.operateInParts('import-cards', files.now).end()).toEqual({ op: null, changed: [] })
    expect(files.store.history().undo).toBeNull()
  })
})
