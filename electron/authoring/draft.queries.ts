import type { Database } from 'better-sqlite3'
import { perConnection } from '../store/per-connection'

export interface StoredDraft {
  id: string
  madeAtMs: number
  changedAtMs: number
}

interface DraftRow {
  id: string
  made_at_ms: number
  changed_at_ms: number
}

/** Packs that are being written, and their files. */
export const draftQueries = perConnection((db: Database) => {
  const list = db.prepare<[], DraftRow>(
    'SELECT id, made_at_ms, changed_at_ms FROM draft_pack ORDER BY changed_at_ms DESC, id',
  )
  const find = db.prepare<[{ id: string }], DraftRow>(
    'SELECT id, made_at_ms, changed_at_ms FROM draft_pack WHERE id = :id',
  )
  const insert = db.prepare<[{ id: string; nowMs: number }]>(
    'INSERT INTO draft_pack (id, made_at_ms, changed_at_ms) VALUES (:id, :nowMs, :nowMs)',
  )
  const touch = db.prepare<[{ id: string; nowMs: number }]>(
    'UPDATE draft_pack SET changed_at_ms = :nowMs WHERE id = :id',
  )
  const remove = db.prepare<[{ id: string }]>('DELETE FROM draft_pack WHERE id = :id')
  const files = db.prepare<[{ id: string }], { name: string; text: string }>(
    'SELECT name, text FROM draft_file WHERE draft_id = :id ORDER BY name',
  )
  const file = db
    .prepare<[{ id: string; name: string }], string>(
      'SELECT text FROM draft_file WHERE draft_id = :id AND name = :name',
    )
    .pluck()
  const put = db.prepare<[{ id: string; name: string; text: string }]>(`INSERT INTO draft_file (draft_id, name, text)
    VALUES (:id, :name, :text) ON CONFLICT (draft_id, name) DO UPDATE SET text = excluded.text`)
  return {
    list: (): StoredDraft[] => list.all().map(fromRow),
    find(id: string): StoredDraft | null {
      const row = find.get({ id })
      return row === undefined ? null : fromRow(row)
    },
    insert: (of: { id: string; nowMs: number }): void => void insert.run(of),
    touch: (of: { id: string; nowMs: number }): void => void touch.run(of),
    remove: (id: string): void => void remove.run({ id }),
    filesOf: (id: string): Record<string, string> =>
      Object.fromEntries(files.all({ id }).map(({ name, text }) => [name, text])),
    fileOf: (id: string, name: string): string | null => file.get({ id, name }) ?? null,
    putFile: (id: string, name: string, text: string): void => void put.run({ id, name, text }),
  }
})

const fromRow = (row: DraftRow): StoredDraft => ({
  id: row.id,
  madeAtMs: row.made_at_ms,
  changedAtMs: row.changed_at_ms,
})
