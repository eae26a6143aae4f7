import { beforeEach, describe, expect, test } from 'vitest'
import { deckQueries } from '../../electron/cards/deck.queries'
import { presetQueries } from '../../electron/cards/preset.queries'
import { presetOfDeck } from '../../electron/cards/presets'
import { presetOptions } from '../../shared/model/preset'
import { temporaryStore, type TemporaryStore } from './temporary-store'

let t: TemporaryStore
const db = () => t.store.db
const retentionOf = (deckId: string) => presetOfDeck(db(), deckId).desiredRetention
const optionsWith = (desiredRetention: number) => presetOptions.parse({ desiredRetention })

beforeEach(() => {
  t = temporaryStore()
  t.store.write(1, (tx) => {
    presetQueries(tx.db).insert({ id: 'exam', name: 'Exam', options: optionsWith(0.95) }, 1)
    presetQueries(tx.db).insert({ id: 'calm', name: 'Calm', options: optionsWith(0.8) }, 1)
    const put = (id: string, parentId: string | null) => deckQueries(tx.db).put({ id, name: id, parentId, position: 1 })
    put('law', null)
    put('criminal', 'law')
    put('acts', 'criminal')
    put('latin', null)
    deckQueries(tx.db).choosePreset('criminal', 'exam')
  })
})

describe('the options of a deck', () => {
  test('are those of its preset, else of the deck above, else the default', () => {
    expect(['law', 'criminal', 'acts', 'latin', 'gone'].map(retentionOf)).toEqual([0.9, 0.95, 0.95, 0.9, 0.9])
  })

  test('are others as soon as a deck or a preset changes, also by undo and redo', () => {
    expect(retentionOf('acts')).toBe(0.95)
    const choose = (deckId: string, presetId: string | null) =>
      t.store.operate('choose-preset', 2, (tx) => {
        deckQueries(tx.db).choosePreset(deckId, presetId)
        // Inside the transaction as well.
        return retentionOf('acts')
      }).result
    expect(choose('acts', 'calm')).toBe(0.8)
    expect(retentionOf('acts')).toBe(0.8)
    t.store.undo(3)
    expect(retentionOf('acts')).toBe(0.95)
    t.store.redo(4)
    expect(retentionOf('acts')).toBe(0.8)
    t.store.write(5, (tx) => presetQueries(tx.db).update({ id: 'calm', name: 'Calm', options: optionsWith(0.7) }, 5))
    expect(retentionOf('acts')).toBe(0.7)
    t.store.write(6, (tx) => presetQueries(tx.db).remove('calm'))
    expect(retentionOf('acts')).toBe(0.95)
    t.store.write(7, (tx) => deckQueries(tx.db).put({ id: 'acts', name: 'acts', parentId: 'latin', position: 1 }))
    expect(retentionOf('acts')).toBe(0.9)
  })

  test('are as before when a change is taken back because it failed', () => {
    for (const readBefore of [false, true]) {
      if (readBefore) expect(retentionOf('latin')).toBe(0.9)
      const fail = () =>
        t.store.operate('choose-preset', 2, (tx) => {
          deckQueries(tx.db).choosePreset('latin', 'calm')
          expect(retentionOf('latin')).toBe(0.8)
          throw new Error('no')
        })
      expect(fail).toThrow('no')
      expect(retentionOf('latin')).toBe(0.9)
    }
    // It is still watched.
    t.store.write(3, (tx) => deckQueries(tx.db).choosePreset('latin', 'calm'))
    expect(retentionOf('latin')).toBe(0.8)
  })

  test('that are missing or cannot be read have their defaults, and only those', () => {
    const store = (json: string) =>
      t.store.write(2, (tx) => tx.db.prepare("UPDATE preset SET options_json = ? WHERE id = 'exam'").run(json))
    store('{"desiredRetention": 2, "newPerDay": 7, "unheardOf": true}')
    expect(presetOfDeck(db(), 'acts')).toEqual(presetOptions.parse({ newPerDay: 7 }))
    store('[1,')
    expect(presetOfDeck(db(), 'acts')).toEqual(presetOptions.parse({}))
  })
})
