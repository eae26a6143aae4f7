import type { RootContent } from 'hast'
import { restoreChunk } from '../library/public'
import type { OperationInParts, Transaction } from '../store/store'
import { count, setOf, type Importing } from './importing'
import { add, meet, type MeetingRow } from './meet'
import type { RowValues } from './row-values'
import { keyOf, rowStatements } from './statements'

const EDITION = ['document_id', 'revision'] as const

/** A text that is new is not seen until all of the file is there, and lies in the trash until then: undo leads back there. */
export function takeDocument(tx: Transaction, it: Importing, row: MeetingRow): void {
  const { values } = row
  const copy = it.copies.get(String(values.id))
  if (copy !== undefined) asCopy(it, values, copy)
  const id = String(values.id)
  if (rowStatements(tx.db).find(row.section, values) !== null) return void it.knownTexts.set(id, values)
  // Its module may go when the import is undone; the text stays in the trash.
  const hidden = { trashed_at_ms: tx.nowMs, module_id: null, module_position: null, staged_by: it.stagedBy }
  add(tx, it, { ...row, more: hidden })
  if (setOf(it.made, 'document').has(id)) it.newTexts.set(id, values)
}

/** A text of which another edition is here: it is told from that one, and no pack changes it. */
function asCopy(it: Importing, values: RowValues, id: string): void {
  values.id = id
  if (it.day !== '') values.title = `${String(values.title)} (${it.day})`
  for (const column of ['pack_id', 'attached_pack_id']) if (values[column] !== undefined) values[column] = null
}

/** An edition of a text that is here is the same, or a further one. */
export function takeRevision(tx: Transaction, it: Importing, row: MeetingRow): void {
  const { section, values } = row
  const id = String(values.document_id)
  if (rowStatements(tx.db).find(section, values) !== null) return count(it, section.key, 'same')
  add(tx, it, { ...row, more: { staged_by: it.newTexts.has(id) ? null : it.stagedBy } })
}

/** A run of the words of an edition that is new. */
export function takeChunk(tx: Transaction, it: Importing, row: MeetingRow): void {
  const { section, values } = row
  const key = keyOf([...EDITION], values)
  if (!setOf(it.taken, 'document_revision').has(key)) return meet(tx, it, row)
  const children: RootContent[] = JSON.parse(String(values.tree_json))
  restoreChunk(
    tx.db,
    { id: String(values.document_id), revision: Number(values.revision) },
    {
      seq: Number(values.seq),
      start: Number(values.start_offset),
      children,
      canonicalText: String(values.canonical_text),
    },
  )
  count(it, section.key, 'new')
}

/** Lets the texts be seen that came, gives those that were here what the file says of them, and takes what waited for the end. */
export function finishTexts(running: OperationInParts, it: Importing): void {
  running.part((tx) => {
    const publish = tx.db.prepare<[RowValues]>(
      `UPDATE document SET staged_by = NULL, trashed_at_ms = :trashed_at_ms, module_id = :module_id,
         module_position = :module_position WHERE id = :id`,
    )
    for (const values of it.newTexts.values()) publish.run(values)
    tx.db.prepare('UPDATE document_revision SET staged_by = NULL WHERE staged_by = ?').run(it.stagedBy)
    for (const [id, values] of it.knownTexts) finishKnown(tx, it, id, values)
    for (const row of it.atEnd) meet(tx, it, row)
  })
}

function finishKnown(tx: Transaction, it: Importing, id: string, values: RowValues): void {
  const section = it.sections.get('documents')
  if (!section) return
  const here = rowStatements(tx.db).find(section, values)
  const isFurther = [...setOf(it.made, 'document_revision')].some((key) => key.startsWith(`["${id}",`))
  meet(tx, it, {
    section,
    line: 0,
    values: { ...values, revision: isFurther ? (values.revision ?? 1) : (here?.revision ?? 1) },
  })
}

/** Takes away the texts and editions of an import that did not come to its end. Nobody has seen any of it. */
export function removeNewTexts({ ctx, stagedBy }: Importing): void {
  ctx.store.write(ctx.now(), ({ db }) => {
    for (const table of ['document', 'document_revision'])
      db.prepare(`DELETE FROM ${table} WHERE staged_by = ?`).run(stagedBy)
  })
}
