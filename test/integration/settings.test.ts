import { expect, test } from 'vitest'
import { changeSettings, currentSettings } from '../../electron/settings/settings'
import { settings, settingsChange } from '../../shared/model/settings'
import { temporaryStore } from './temporary-store'

const defaults = settings.parse({})

test('what was never changed has its default', () => {
  const { store } = temporaryStore()
  expect(currentSettings(store.db)).toEqual(defaults)
})

test('a changed setting is kept over a restart, and undo gives the default back', () => {
  const t = temporaryStore()
  const outcome = changeSettings(t.store, 1, { paper: 'sepia', textSize: 22 })
  expect(outcome.result).toEqual({ ...defaults, paper: 'sepia', textSize: 22 })
  expect(outcome.changed).toEqual(['setting', 'history'])
  t.reopen()
  expect(currentSettings(t.store.db)).toEqual({ ...defaults, paper: 'sepia', textSize: 22 })
  expect(t.store.undo(2).name).toBe('change-setting')
  expect(currentSettings(t.store.db)).toEqual(defaults)
})

test('a change names some settings and leaves the others', () => {
  const { store } = temporaryStore()
  changeSettings(store, 1, settingsChange.parse({ markNames: ['a', 'b', 'c', 'd', 'e'] }))
  changeSettings(store, 2, settingsChange.parse({ textSize: 24 }))
  expect(store.db.prepare('SELECT key FROM setting ORDER BY key').pluck().all()).toEqual(['markNames', 'textSize'])
})

test('that the hints were seen is not undone', () => {
  const { store } = temporaryStore()
  expect(changeSettings(store, 1, { hintsDone: 3 }).op).toBeNull()
  expect(currentSettings(store.db).hintsDone).toBe(3)
  expect(store.history().undo).toBeNull()
})

test('how the table of cards is looked at is kept, and is no step to undo', () => {
  const t = temporaryStore()
  const cardTable = { columns: ['front', 'tags'], sort: { column: 'tags', descending: true } } as const
  expect(changeSettings(t.store, 1, settingsChange.parse({ cardTable })).op).toBeNull()
  t.reopen()
  expect(currentSettings(t.store.db).cardTable).toEqual(cardTable)
})

test('a stored value that cannot be read falls back, and only that one', () => {
  const { store } = temporaryStore()
  store.db.exec(`INSERT INTO setting VALUES
    ('paper', '"parchment"'), ('textSize', 'not json'), ('measure', '76'), ('unheardOf', 'true')`)
  expect(currentSettings(store.db)).toEqual({ ...defaults, measure: 76 })
})

test.each([{ textSize: 13 }, { textSize: 37 }, { markNames: ['one'] }, { paper: 'pink' }, { dayStartsAtHour: 4.5 }])(
  '%j is refused',
  (change) => {
    expect(settingsChange.safeParse(change).success).toBe(false)
  },
)
