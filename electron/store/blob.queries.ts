import type { Database } from 'better-sqlite3'
import { perConnection } from './per-connection'

interface BlobRow {
  media_type: string
  size: number
  complete: 0 | 1
}

/** Bytes that are kept once by what they hold, in parts, however often they are used. */
export const blobQueries = perConnection((db: Database) => {
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
  return {
    /** Whether all of it is kept. */
    isKept: (sha256: string): boolean => find.get({ sha256 })?.complete === 1,
    /** Makes room for bytes, of which the parts are to follow. */
    makeRoom: (blob: { sha256: string; mediaType: string; size: number }): void => void insert.run(blob),
    insertChunk: (sha256: string, seq: number, bytes: Uint8Array): void => void insertChunk.run({ sha256, seq, bytes }),
    complete: (sha256: string): void => void complete.run({ sha256 }),
    /** The bytes; null if not all of them are kept. */
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
  }
})
