import type { Database } from 'better-sqlite3'
import type { Pack } from '../../shared/pack/schema'
import { perConnection } from '../store/per-connection'
import type { ReadableText } from './loaded-pack'

/** Of what bytes it was made, and by what. */
export interface MadeOf {
  contentSha256: string
  /** the program that read them */
  madeBy: string
}

interface KeptRow {
  id: string
  content_sha256: string
  made_by: string
  pack_json: string
  document_json: string
}

/** What was made of the files of packs: of the program’s own under their id, of imported ones under the hash of their content. */
export const keptPackQueries = perConnection((db: Database) => {
  const find = db
    .prepare<[MadeOf], string>(
      'SELECT id FROM kept_pack WHERE content_sha256 = :contentSha256 AND made_by = :madeBy AND id <> content_sha256',
    )
    .pluck()
  const isMade = db
    .prepare<[MadeOf], 1>('SELECT 1 FROM kept_pack WHERE id = :contentSha256 AND made_by = :madeBy')
    .pluck()
  const unused = 'FROM kept_pack WHERE id = content_sha256 AND id NOT IN (SELECT content_sha256 FROM imported_pack)'
  const hasUnused = db.prepare<[], 0 | 1>(`SELECT EXISTS (SELECT 1 ${unused})`).pluck()
  const removeUnused = db.prepare(`DELETE ${unused}`)
  const pack = db.prepare<[{ id: string }], string>('SELECT pack_json FROM kept_pack WHERE id = :id').pluck()
  const document = db.prepare<[{ id: string }], string>('SELECT document_json FROM kept_pack WHERE id = :id').pluck()
  const put = db.prepare<[KeptRow]>(`INSERT INTO kept_pack (id, content_sha256, made_by, pack_json, document_json)
    VALUES (:id, :content_sha256, :made_by, :pack_json, :document_json)
    ON CONFLICT (id) DO UPDATE SET content_sha256 = excluded.content_sha256, made_by = excluded.made_by,
      pack_json = excluded.pack_json, document_json = excluded.document_json`)
  return {
    /** The id of the pack of the program’s own that was made of these bytes by this program. */
    find: (of: MadeOf): string | null => find.get(of) ?? null,
    /** Whether what was made of an imported pack, kept under the hash of its content, is by this program. */
    isMade: (of: MadeOf): boolean => isMade.get(of) === 1,
    /** Keeps what was made of an imported pack, under the hash of its content. Both are JSON. */
    putImported(of: MadeOf, { packJson, documentJson }: { packJson: string; documentJson: string }): void {
      put.run({
        id: of.contentSha256,
        content_sha256: of.contentSha256,
        made_by: of.madeBy,
        pack_json: packJson,
        document_json: documentJson,
      })
    },
    hasUnused: (): boolean => hasUnused.get() === 1,
    /** Removes what was made of packs that are not here any more. */
    removeUnused: (): void => void removeUnused.run(),
    /** @throws SyntaxError if it is not there */
    packOf: (id: string): Pack => JSON.parse(pack.get({ id }) ?? ''),
    /** @throws SyntaxError if it is not there */
    documentOf: (id: string): ReadableText => JSON.parse(document.get({ id }) ?? ''),
    put(of: MadeOf, made: { pack: Pack; document: ReadableText }): void {
      put.run({
        id: made.pack.manifest.id,
        content_sha256: of.contentSha256,
        made_by: of.madeBy,
        pack_json: JSON.stringify(made.pack),
        document_json: JSON.stringify(made.document),
      })
    },
  }
})
