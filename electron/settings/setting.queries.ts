import { perConnection } from '../store/per-connection'

interface SettingRow {
  key: string
  value_json: string
}

/** Queries on the settings that the learner changed. */
export const settingQueries = perConnection((db) => {
  const all = db.prepare<[], SettingRow>('SELECT key, value_json FROM setting')
  const put = db.prepare<[{ key: string; valueJson: string }]>(
    `INSERT INTO setting (key, value_json) VALUES (:key, :valueJson)
     ON CONFLICT (key) DO UPDATE SET value_json = excluded.value_json`,
  )
  return {
    list: () => all.all().map((row) => ({ key: row.key, valueJson: row.value_json })),
    put: (key: string, value: unknown) => put.run({ key, valueJson: JSON.stringify(value) }),
  }
})
