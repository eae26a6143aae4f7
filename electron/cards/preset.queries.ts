import type { Database } from 'better-sqlite3'
import { assert } from '../../shared/assert'
import { readPresetOptions, type Preset } from '../../shared/model/preset'
import { perConnection } from '../store/per-connection'

interface PresetRow {
  id: string
  name: string
  options_json: string
  updated_at_ms: number
}

/** A preset as it is stored. */
export interface StoredPreset extends Preset {
  /** changes with each edit; an edit names the one that it saw */
  updatedAtMs: number
}

/** Gives the queries of preset, prepared for a connection. */
export const presetQueries = perConnection((db: Database) => {
  const list = db.prepare<[], PresetRow>(
    `SELECT id, name, options_json, updated_at_ms FROM preset ORDER BY id <> 'default', name COLLATE NOCASE, id`,
  )
  const insert = db.prepare<[{ id: string; name: string; json: string; nowMs: number }]>(
    `INSERT INTO preset (id, name, options_json, created_at_ms, updated_at_ms) VALUES (:id, :name, :json, :nowMs, :nowMs)`,
  )
  const update = db.prepare<[{ id: string; name: string; json: string; nowMs: number }]>(
    'UPDATE preset SET name = :name, options_json = :json, updated_at_ms = :nowMs WHERE id = :id',
  )
  const remove = db.prepare<[{ id: string }]>('DELETE FROM preset WHERE id = :id')
  const free = db.prepare<[{ id: string }]>('UPDATE deck SET preset_id = NULL WHERE preset_id = :id')
  return {
    /** All presets, that of all decks first, then by name. */
    list: (): StoredPreset[] =>
      list.all().map((row) => ({
        id: row.id,
        name: row.name,
        options: readPresetOptions(row.options_json),
        updatedAtMs: row.updated_at_ms,
      })),
    insert(preset: Preset, nowMs: number) {
      const json = JSON.stringify(preset.options)
      const { changes } = insert.run({ id: preset.id, name: preset.name, json, nowMs })
      assert(changes === 1, `insert preset: expected 1 row, got ${changes}`)
    },
    update(preset: Preset, nowMs: number) {
      const json = JSON.stringify(preset.options)
      const { changes } = update.run({ id: preset.id, name: preset.name, json, nowMs })
      assert(changes === 1, `update preset ${preset.id}: expected 1 row, got ${changes}`)
    },
    /** Removes a preset; decks that had it have that of the deck above. */
    remove(id: string) {
      free.run({ id })
      const { changes } = remove.run({ id })
      assert(changes === 1, `remove preset ${id}: expected 1 row, got ${changes}`)
    },
  }
})
