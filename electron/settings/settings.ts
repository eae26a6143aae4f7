import type { Database } from 'better-sqlite3'
import { settings, type Settings, type SettingsChange } from '../../shared/model/settings'
import { keptUntilChanged } from '../store/kept'
import type { Outcome, Store } from '../store/store'
import { settingQueries } from './setting.queries'

/** The learner's settings. One that is not stored, or that this version can't read, has its default. */
export const currentSettings: (db: Database) => Settings = keptUntilChanged('settings', ['setting'], (db) => {
  const read = new Map<string, unknown>()
  for (const { key, valueJson } of settingQueries(db).list()) read.set(key, parseJson(valueJson))
  const whole = settings.safeParse(Object.fromEntries(read))
  if (whole.success) return whole.data
  const known = Object.entries(settings.shape).filter(([key, type]) => type.safeParse(read.get(key)).success)
  return settings.parse(Object.fromEntries(known.map(([key]) => [key, read.get(key)])))
})

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Falls back to the default, as does any other value that can't be read.
    return undefined
  }
}

// That a hint was seen is not the learner's choice, and a list that was sorted is no work: undo must bring back neither.
const notUndone: ReadonlySet<string> = new Set(['hintsDone', 'foldedDecks', 'cardTable'])

/** Stores the settings that the change names and gives all of them. */
export function changeSettings(store: Store, nowMs: number, change: SettingsChange): Outcome<Settings> {
  const put = (db: Database) => {
    const queries = settingQueries(db)
    for (const [key, value] of Object.entries(change)) if (value !== undefined) queries.put(key, value)
    return currentSettings(db)
  }
  return Object.keys(change).every((key) => notUndone.has(key))
    ? store.write(nowMs, ({ db }) => put(db))
    : store.operate('change-setting', nowMs, ({ db }) => put(db))
}
