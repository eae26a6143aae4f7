import type { Database } from 'better-sqlite3'
import { perConnection } from '../store/per-connection'

/** A picture or a sound of a field. */
export interface MediaFile {
  sha256: string
  /** of the file that it came from */
  name: string
  mediaType: string
  /** bytes */
  size: number
}

const COLUMNS = 'media.sha256, media.name, blob.media_type AS mediaType, blob.size'
// What is being written is kept as a draft, and names its files there.
const UNUSED = `media.removed_at_ms IS NULL AND NOT EXISTS (SELECT 1 FROM note_media WHERE sha256 = media.sha256)
  AND NOT EXISTS (SELECT 1 FROM draft WHERE instr(draft.text, media.sha256) > 0)`

/** Gives the queries of media and note_media, prepared for a connection. */
export const mediaQueries = perConnection((db: Database) => {
  const put = db.prepare<[{ sha256: string; name: string; nowMs: number }]>(
    `INSERT INTO media (sha256, name, added_at_ms, removed_at_ms) VALUES (:sha256, :name, :nowMs, NULL)
     ON CONFLICT (sha256) DO UPDATE SET removed_at_ms = NULL`,
  )
  const stage = db.prepare<[{ sha256: string; name: string; nowMs: number }]>(
    'INSERT INTO media (sha256, name, added_at_ms, removed_at_ms) VALUES (:sha256, :name, :nowMs, 0) ON CONFLICT DO NOTHING',
  )
  const removedNow = db.prepare<[{ files: string; nowMs: number }]>(
    'UPDATE media SET removed_at_ms = :nowMs WHERE removed_at_ms = 0 AND sha256 IN (SELECT value FROM json_each(:files))',
  )
  const find = db.prepare<[{ sha256: string }], MediaFile>(
    `SELECT ${COLUMNS} FROM media JOIN blob USING (sha256) WHERE media.sha256 = :sha256 AND blob.complete = 1`,
  )
  const unused = db.prepare<[], MediaFile>(
    `SELECT ${COLUMNS} FROM media JOIN blob USING (sha256) WHERE ${UNUSED} ORDER BY blob.size DESC, media.sha256`,
  )
  const setAside = db.prepare<[{ sha256: string; nowMs: number }]>(
    `UPDATE media SET removed_at_ms = :nowMs WHERE sha256 = :sha256 AND ${UNUSED}`,
  )
  const removedBefore = db
    .prepare<[{ beforeMs: number }], string>(
      `SELECT sha256 FROM media WHERE removed_at_ms < :beforeMs
         AND NOT EXISTS (SELECT 1 FROM note_media WHERE sha256 = media.sha256)
         AND NOT EXISTS (SELECT 1 FROM draft WHERE instr(draft.text, media.sha256) > 0)`,
    )
    .pluck()
  const remove = db.prepare<[{ sha256: string }]>('DELETE FROM media WHERE sha256 = :sha256')
  const dropUses = db.prepare<[{ noteId: string; files: string }]>(
    'DELETE FROM note_media WHERE note_id = :noteId AND sha256 NOT IN (SELECT value FROM json_each(:files))',
  )
  const addUses = db.prepare<[{ noteId: string; files: string }]>(
    `INSERT INTO note_media (note_id, sha256) SELECT :noteId, value FROM json_each(:files) WHERE true
     ON CONFLICT DO NOTHING`,
  )
  const bringBack = db.prepare<[{ files: string }]>(
    `UPDATE media SET removed_at_ms = NULL
     WHERE removed_at_ms IS NOT NULL AND sha256 IN (SELECT value FROM json_each(:files))`,
  )
  return {
    /** Says that a file is a card's, by the name that it was first given. */
    put: (sha256: string, name: string, nowMs: number): void => void put.run({ sha256, name, nowMs }),
    /** Keeps a file that is to be used later, as if it had been removed long ago; one that is there already stays as it is. */
    stage: (sha256: string, name: string, nowMs: number): void => void stage.run({ sha256, name, nowMs }),
    /** Staged files count as removed now. */
    removedNow: (files: readonly string[], nowMs: number): void =>
      void removedNow.run({ files: JSON.stringify(files), nowMs }),
    /** null where not all of it is there */
    find: (sha256: string): MediaFile | null => find.get({ sha256 }) ?? null,
    /** Those that no note and no draft uses, the largest first. */
    unused: (): MediaFile[] => unused.all(),
    /** Whether it was unused, and is set aside from now on. */
    setAside: (sha256: string, nowMs: number): boolean => setAside.run({ sha256, nowMs }).changes === 1,
    /** Those that were set aside before an instant, and that nothing uses since. */
    removedBefore: (beforeMs: number): string[] => removedBefore.all({ beforeMs }),
    remove: (sha256: string): void => void remove.run({ sha256 }),
    /** Writes which files a note uses; one that was set aside is in use again. */
    putUses(noteId: string, files: readonly string[]): void {
      const row = { noteId, files: JSON.stringify(files) }
      dropUses.run(row)
      if (files.length === 0) return
      addUses.run(row)
      bringBack.run({ files: row.files })
    },
  }
})
