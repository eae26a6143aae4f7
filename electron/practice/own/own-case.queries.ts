import type { Database } from 'better-sqlite3'
import type { z } from 'zod'
import { ownKey, ownReading, ownTold, type OwnCase } from '../../../shared/model/own-case'
import { perConnection } from '../../store/per-connection'

interface Row {
  id: string
  pack_id: string
  title: string
  text: string
  told_json: string
  key_json: string | null
  reading_json: string | null
  made_at_ms: number
  changed_at_ms: number
}

const columns = 'id, pack_id, title, text, told_json, key_json, reading_json, made_at_ms, changed_at_ms'

/** Gives the queries of own_case, prepared for a connection. */
export const ownCaseQueries = perConnection((db: Database) => {
  const list = db.prepare<[], Row>(`SELECT ${columns} FROM own_case ORDER BY changed_at_ms DESC, id DESC`)
  const keyed = db.prepare<[], Row>(
    `SELECT ${columns} FROM own_case WHERE key_json IS NOT NULL ORDER BY made_at_ms, id`,
  )
  const find = db.prepare<[{ id: string }], Row>(`SELECT ${columns} FROM own_case WHERE id = :id`)
  const insert = db.prepare<[Row]>(`INSERT INTO own_case (${columns})
    VALUES (:id, :pack_id, :title, :text, :told_json, :key_json, :reading_json, :made_at_ms, :changed_at_ms)`)
  const update = db.prepare<[Omit<Row, 'made_at_ms' | 'pack_id'>]>(`UPDATE own_case SET title = :title, text = :text,
    told_json = :told_json, key_json = :key_json, reading_json = :reading_json, changed_at_ms = :changed_at_ms WHERE id = :id`)
  const remove = db.prepare<[{ id: string }]>('DELETE FROM own_case WHERE id = :id')
  return {
    /** The one that was changed last first. */
    list: (): OwnCase[] => list.all().map(fromRow),
    /** Those with a key, in the order in which they were made. */
    keyed: (): OwnCase[] => keyed.all().map(fromRow),
    find(id: string): OwnCase | null {
      const row = find.get({ id })
      return row ? fromRow(row) : null
    },
    insert: (one: OwnCase): void => void insert.run(toRow(one)),
    update(one: OwnCase): void {
      const { made_at_ms: _made, pack_id: _pack, ...row } = toRow(one)
      update.run(row)
    },
    /** Whether there was such a case. */
    remove: (id: string): boolean => remove.run({ id }).changes === 1,
  }
})

const fromRow = (row: Row): OwnCase => ({
  id: row.id,
  packId: row.pack_id,
  title: row.title,
  text: row.text,
  told: readJson(ownTold, row.told_json) ?? { persons: [], facts: [] },
  key: row.key_json === null ? null : readJson(ownKey, row.key_json),
  reading: row.reading_json === null ? null : readJson(ownReading, row.reading_json),
  madeAtMs: row.made_at_ms,
  changedAtMs: row.changed_at_ms,
})

const toRow = ({ id, packId, title, text, told, key, reading, madeAtMs, changedAtMs }: OwnCase): Row => ({
  id,
  pack_id: packId,
  title,
  text,
  told_json: JSON.stringify(told),
  key_json: key && JSON.stringify(key),
  reading_json: reading && JSON.stringify(reading),
  made_at_ms: madeAtMs,
  changed_at_ms: changedAtMs,
})

/** Null for what another version of Actus wrote, or somebody by hand: the text of the case is not lost with it. */
function readJson<Value>(schema: z.ZodType<Value>, json: string): Value | null {
  try {
    return schema.safeParse(JSON.parse(json)).data ?? null
  } catch {
    return null
  }
}
