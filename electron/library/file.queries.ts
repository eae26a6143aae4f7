import type { Database } from 'better-sqlite3'
import { perConnection } from '../store/per-connection'

/** What a revision uses a kept file for. */
export type FileKind = 'original' | 'companion' | 'picture'

interface BlobRow {
  media_type: string
  size: number
  complete: 0 | 1
}

type Key = { id: string; revision: number }

/** Pictures and the files that texts were made of: kept once by what they hold, in parts, however often they are used. */
export const fileQueries = perConnection((db: Database) => {
  const find = db.prepare<[{ sha256: string }], BlobRow>(
    'SELECT media_type, size, complete FROM blob WHERE sha256 = :sha256',
  )
  const insert = db.prepare<[{ sha256: string; mediaType: string; size: number }]>(
    `INSERT INTO blob (sha256, media_type, size, complete) VALUES (:sha256, :mediaType, :size, 0) ON CONFLICT DO NOTHING`,
  )
  const insertChunk = db.prepare<[{ sha256: string; seq: number; bytes: Uint8Array }]>(
    'INSERT INTO blob_chunk (sha256, seq, bytes) VALUES (:sha256, :seq, :bytes) ON CONFLICT DO NOTHING',
  )
  const complete = db.prepare<[{ sha256: string }]>('UPDATE blob SET complete = 1 WHERE sha256 = :sha256')
  const chunks = db
    .prepare<[{ sha256: string }], Uint8Array>('SELECT bytes FROM blob_chunk WHERE sha256 = :sha256 ORDER BY seq')
    .pluck()
  const use = db.prepare<[Key & { kind: FileKind; name: string; sha256: string }]>(
    `INSERT INTO revision_file (document_id, revision, kind, name, sha256)
     VALUES (:id, :revision, :kind, :name, :sha256) ON CONFLICT DO NOTHING`,
  )
  const used = db.prepare<[Key], { kind: FileKind; name: string; sha256: string }>(
    'SELECT kind, name, sha256 FROM revision_file WHERE document_id = :id AND revision = :revision',
  )
  const isPicture = db
    .prepare<[{ sha256: string }], number>(
      `SELECT EXISTS (SELECT 1 FROM revision_file WHERE sha256 = :sha256 AND kind = 'picture')`,
    )
    .pluck()
  const unused = db
    .prepare<[], string>(
      'SELECT sha256 FROM blob WHERE NOT EXISTS (SELECT 1 FROM revision_file WHERE sha256 = blob.sha256)',
    )
    .pluck()
  const isUsed = db
    .prepare<[{ sha256: string }], number>('SELECT EXISTS (SELECT 1 FROM revision_file WHERE sha256 = :sha256)')
    .pluck()
  const spoil = db.prepare<[{ sha256: string }]>('UPDATE blob SET complete = 0 WHERE sha256 = :sha256')
  const removeChunk = db.prepare<[{ sha256: string }]>(
    `DELETE FROM blob_chunk WHERE rowid IN (SELECT rowid FROM blob_chunk WHERE sha256 = :sha256 LIMIT 8)`,
  )
  const remove = db.prepare<[{ sha256: string }]>('DELETE FROM blob WHERE sha256 = :sha256')
  return {
    /** Whether all of it is kept. */
    isKept: (sha256: string): boolean => find.get({ sha256 })?.complete === 1,
    /** Makes room for a file, of which the parts are to follow, and says what it is for. */
    begin(key: Key, kind: FileKind, name: string, blob: { sha256: string; mediaType: string; size: number }): void {
      insert.run(blob)
      use.run({ ...key, kind, name, sha256: blob.sha256 })
    },
    insertChunk: (sha256: string, seq: number, bytes: Uint8Array): void => void insertChunk.run({ sha256, seq, bytes }),
    complete: (sha256: string): void => void complete.run({ sha256 }),
    /** Says that another revision uses a file that is kept. */
    use: (key: Key, kind: FileKind, name: string, sha256: string): void => void use.run({ ...key, kind, name, sha256 }),
    used: (key: Key) => used.all(key),
    /** The bytes of a file; null if not all of it is kept. */
    read(sha256: string): { mediaType: string; bytes: Uint8Array<ArrayBuffer> } | null {
      const blob = find.get({ sha256 })
      if (blob?.complete !== 1) return null
      const bytes = new Uint8Array(blob.size)
      let at = 0
      for (const part of chunks.iterate({ sha256 })) {
        bytes.set(part, at)
        at += part.byteLength
      }
      return { mediaType: blob.media_type, bytes }
    },
    isPicture: (sha256: string): boolean => isPicture.get({ sha256 }) === 1,
    /** Those that no revision uses any more. */
    unused: (): string[] => unused.all(),
    /**
     * Removes some of a file's parts; what is left is no whole file. @returns whether there is no more to do: it is gone,
     * or a text that has come meanwhile uses it, and puts in the parts that it lacks
     */
    removeSome(sha256: string): boolean {
      if (isUsed.get({ sha256 }) === 1) return true
      spoil.run({ sha256 })
      if (removeChunk.run({ sha256 }).changes > 0) return false
      remove.run({ sha256 })
      return true
    },
  }
})
