import type { Database } from 'better-sqlite3'
import { perConnection } from '../store/per-connection'

/** A version of a pack that came in as a file. */
export interface ImportedPack {
  packId: string
  version: string
  contentSha256: string
  /** the one that is read; the one before it is kept */
  inUse: boolean
  /** version that the program brought when this came in; null: none */
  overVersion: string | null
  importedAtMs: number
}

interface Row {
  pack_id: string
  version: string
  content_sha256: string
  in_use: 0 | 1
  over_version: string | null
  imported_at_ms: number
}

const columns = 'pack_id, version, content_sha256, in_use, over_version, imported_at_ms'

/** The packs that came in as files, with their files. */
export const importedPackQueries = perConnection((db: Database) => {
  const inUse = db.prepare<[], Row>(`SELECT ${columns} FROM imported_pack WHERE in_use = 1 ORDER BY pack_id`)
  const ofPack = db.prepare<[{ packId: string }], Row>(`SELECT ${columns} FROM imported_pack
    WHERE pack_id = :packId ORDER BY in_use DESC, imported_at_ms DESC`)
  const files = db
    .prepare<[{ packId: string; version: string }], string>(
      'SELECT files_json FROM imported_pack WHERE pack_id = :packId AND version = :version',
    )
    .pluck()
  const insert = db.prepare<[Row & { files_json: string }]>(`INSERT INTO imported_pack (${columns}, files_json)
    VALUES (:pack_id, :version, :content_sha256, :in_use, :over_version, :imported_at_ms, :files_json)`)
  const leave = db.prepare<[{ packId: string }]>(
    'UPDATE imported_pack SET in_use = 0 WHERE pack_id = :packId AND in_use = 1',
  )
  const use = db.prepare<[{ packId: string; version: string; overVersion: string | null }]>(`UPDATE imported_pack
    SET in_use = 1, over_version = :overVersion WHERE pack_id = :packId AND version = :version`)
  const remove = db.prepare<[{ packId: string; version: string }]>(
    'DELETE FROM imported_pack WHERE pack_id = :packId AND version = :version',
  )
  return {
    inUse: (): ImportedPack[] => inUse.all().map(fromRow),
    /** The one in use first, then the one that came in last. */
    ofPack: (packId: string): ImportedPack[] => ofPack.all({ packId }).map(fromRow),
    /** Its files’ texts, by their path; null if it is not there. */
    filesOf(of: { packId: string; version: string }): Record<string, string> | null {
      const json = files.get({ packId: of.packId, version: of.version })
      return json === undefined ? null : JSON.parse(json)
    },
    insert(pack: ImportedPack, texts: Record<string, string>): void {
      insert.run({
        pack_id: pack.packId,
        version: pack.version,
        content_sha256: pack.contentSha256,
        in_use: pack.inUse ? 1 : 0,
        over_version: pack.overVersion,
        imported_at_ms: pack.importedAtMs,
        files_json: JSON.stringify(texts),
      })
    },
    /** No version of it is in use any more. */
    leave: (packId: string): void => void leave.run({ packId }),
    use: (of: { packId: string; version: string; overVersion: string | null }): void => void use.run(of),
    remove: ({ packId, version }: { packId: string; version: string }): void => void remove.run({ packId, version }),
  }
})

const fromRow = (row: Row): ImportedPack => ({
  packId: row.pack_id,
  version: row.version,
  contentSha256: row.content_sha256,
  inUse: row.in_use === 1,
  overVersion: row.over_version,
  importedAtMs: row.imported_at_ms,
})
