import type { Database } from 'better-sqlite3'
import { assert } from '../../shared/assert'
import { perConnection } from '../store/per-connection'

/** A document as it is stored: what the learner does with a text. What the text says of itself is in its revisions. */
export interface StoredDocument {
  id: string
  title: string
  packId: string | null
  /** the pack whose terms, cards and cases belong to an imported text */
  attachedPackId: string | null
  /** the one that is shown */
  revision: number
  moduleId: string | null
  /** from 0 */
  modulePosition: number | null
  addedAtMs: number
  trashedAtMs: number | null
}

interface DocumentRow {
  id: string
  title: string
  pack_id: string | null
  attached_pack_id: string | null
  revision: number
  module_id: string | null
  module_position: number | null
  added_at_ms: number
  trashed_at_ms: number | null
}

const columns = 'id, title, pack_id, attached_pack_id, revision, module_id, module_position, added_at_ms, trashed_at_ms'

/** Documents. Those that an import is still writing are not seen. */
export const documentQueries = perConnection((db: Database) => {
  const find = db.prepare<[{ id: string }], DocumentRow>(
    `SELECT ${columns} FROM document WHERE id = :id AND staged_by IS NULL`,
  )
  const insert = db.prepare<[DocumentRow & { staged_by: string | null }]>(`INSERT INTO document (${columns}, staged_by)
    VALUES (:id, :title, :pack_id, :attached_pack_id, :revision, :module_id, :module_position, :added_at_ms,
      :trashed_at_ms, :staged_by)`)
  const update = db.prepare<[DocumentRow]>(`UPDATE document SET title = :title, pack_id = :pack_id,
    attached_pack_id = :attached_pack_id, revision = :revision, module_id = :module_id,
    module_position = :module_position, trashed_at_ms = :trashed_at_ms WHERE id = :id`)
  const publish = db.prepare<[{ id: string }]>('UPDATE document SET staged_by = NULL WHERE id = :id')
  const ofModule = db.prepare<[{ moduleId: string }], DocumentRow>(
    `SELECT ${columns} FROM document WHERE module_id = :moduleId AND trashed_at_ms IS NULL AND staged_by IS NULL
     ORDER BY module_position, id`,
  )
  const trashedBefore = db
    .prepare<[{ beforeMs: number }], string>(
      'SELECT id FROM document WHERE trashed_at_ms < :beforeMs AND staged_by IS NULL AND pack_id IS NULL',
    )
    .pluck()
  const staged = db.prepare<[], string>('SELECT id FROM document WHERE staged_by IS NOT NULL').pluck()
  const remove = db.prepare<[{ id: string }]>('DELETE FROM document WHERE id = :id')
  return {
    find(id: string): StoredDocument | null {
      const row = find.get({ id })
      return row === undefined ? null : fromRow(row)
    },
    /** @param stagedBy the import that is writing it; null: it is seen at once */
    insert: (document: StoredDocument, stagedBy: string | null = null): void =>
      void insert.run({ ...toRow(document), staged_by: stagedBy }),
    update(document: StoredDocument): void {
      const { changes } = update.run(toRow(document))
      assert(changes === 1, `update of document ${document.id}: expected 1 row, got ${changes}`)
    },
    /** Lets a staged document be seen. */
    publish(id: string): void {
      const { changes } = publish.run({ id })
      assert(changes === 1, `publishing of document ${id}: expected 1 row, got ${changes}`)
    },
    /** The pages of a module, in their order. */
    ofModule: (moduleId: string): StoredDocument[] => ofModule.all({ moduleId }).map(fromRow),
    /** Ids of the imported texts that were thrown away before an instant. */
    trashedBefore: (beforeMs: number): string[] => trashedBefore.all({ beforeMs }),
    /** Ids of those that an import is writing, or was writing when it ended. */
    staged: (): string[] => staged.all(),
    /** Its revisions, marks and place go with it; cards lose their link to it. */
    remove: (id: string): void => void remove.run({ id }),
  }
})

function fromRow(row: DocumentRow): StoredDocument {
  return {
    id: row.id,
    title: row.title,
    packId: row.pack_id,
    attachedPackId: row.attached_pack_id,
    revision: row.revision,
    moduleId: row.module_id,
    modulePosition: row.module_position,
    addedAtMs: row.added_at_ms,
    trashedAtMs: row.trashed_at_ms,
  }
}

function toRow(document: StoredDocument): DocumentRow {
  return {
    id: document.id,
    title: document.title,
    pack_id: document.packId,
    attached_pack_id: document.attachedPackId,
    revision: document.revision,
    module_id: document.moduleId,
    module_position: document.modulePosition,
    added_at_ms: document.addedAtMs,
    trashed_at_ms: document.trashedAtMs,
  }
}
