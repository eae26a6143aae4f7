import type { Database } from 'better-sqlite3'
import { perConnection } from '../store/per-connection'

/** What a revision uses a kept file for. */
export type FileKind = 'original' | 'companion' | 'picture'

type Key = { id: string; revision: number }

/** Pictures and the files that texts were made of, by the texts that use them; their bytes are in electron/store/blob.queries.ts. */
export const fileQueries = perConnection((db: Database) => {
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
      `SELECT sha256 FROM blob WHERE NOT EXISTS (SELECT 1 FROM revision_file WHERE sha256 = blob.sha256)
         AND NOT EXISTS (SELECT 1 FROM media WHERE sha256 = blob.sha256)`,
    )
    .pluck()
  const isUsed = db
    .prepare<[{ sha256: string }], number>(
      `SELECT EXISTS (SELECT 1 FROM revision_file WHERE sha256 = :sha256)
         OR EXISTS (SELECT 1 FROM media WHERE sha256 = :sha256)`,
    )
    .pluck()
  const spoil = db.prepare<[{ sha256: string }]>('UPDATE blob SET complete = 0 WHERE sha256 = :sha256')
  const removeChunk = db.prepare<[{ sha256: string }]>(
    `DELETE FROM blob_chunk WHERE rowid IN (SELECT rowid FROM blob_chunk WHERE sha256 = :sha256 LIMIT 8)`,
  )
  const remove = db.prepare<[{ sha256: string }]>('DELETE FROM blob WHERE sha256 = :sha256')
  return {
    /** Says that a revision uses a file that is kept, or on its way. */
    use: (key: Key, kind: FileKind, name: string, sha256: string): void => void use.run({ ...key, kind, name, sha256 }),
    used: (key: Key) => used.all(key),
    isPicture: (sha256: string): boolean => isPicture.get({ sha256 }) === 1,
    /** Those that neither a revision nor a card uses any more. */
    unused: (): string[] => unused.all(),
    /**
     * Removes some of a file's parts; what is left is no whole file. @returns whether there is no more to do: it is gone,
     * or what has come meanwhile uses it, and puts in the parts that it lacks
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
