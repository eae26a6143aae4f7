import type { Database } from 'better-sqlite3'
import { perConnection } from '../store/per-connection'

/** A pack as it was last installed. */
export interface InstalledPack {
  id: string
  version: string
  contentSha256: string
  installedAtMs: number
}

interface PackRow {
  id: string
  version: string
  content_sha256: string
  installed_at_ms: number
}

/** Which content of which packs was installed. */
export const packQueries = perConnection((db: Database) => {
  const find = db.prepare<[{ id: string }], PackRow>(
    'SELECT id, version, content_sha256, installed_at_ms FROM pack WHERE id = :id',
  )
  const put = db.prepare<[PackRow]>(`INSERT INTO pack (id, version, content_sha256, installed_at_ms)
    VALUES (:id, :version, :content_sha256, :installed_at_ms)
    ON CONFLICT (id) DO UPDATE SET version = excluded.version, content_sha256 = excluded.content_sha256,
      installed_at_ms = excluded.installed_at_ms`)
  return {
    find(id: string): InstalledPack | null {
      const row = find.get({ id })
      if (row === undefined) return null
      return { id, version: row.version, contentSha256: row.content_sha256, installedAtMs: row.installed_at_ms }
    },
    put(pack: InstalledPack): void {
      put.run({
        id: pack.id,
        version: pack.version,
        content_sha256: pack.contentSha256,
        installed_at_ms: pack.installedAtMs,
      })
    },
  }
})
