import { createHash } from 'node:crypto'
import { schemaVersion } from '../store/migrate'
import { turn } from '../store/turn'
import type { Importing } from './importing'
import { partsOf, type CollectionFile } from './read-collection'
import { rowValues, type RowValues } from './row-values'
import { rowStatements } from './statements'

/** Says of an edition by what it differs from others. */
const FACTS = ['source_sha256', 'encoding', 'extent', 'canonical_version', 'characters', 'words'] as const

/**
 * Looks through a file for texts that are here with another edition of the same number: places in one would mean other words in
 * the other. They come in as texts of their own, with all that belongs to them.
 * @throws AppError collection-unreadable
 */
export async function findOtherEditions(file: CollectionFile, it: Importing, signal?: AbortSignal): Promise<void> {
  const keys = [...it.sections.keys()]
  const last = keys.indexOf('revisions')
  const section = it.sections.get('revisions')
  for await (const parts of partsOf(file, schemaVersion(it.db))) {
    signal?.throwIfAborted()
    for (const part of parts) {
      if (part.kind === 'value' && part.key === 'exportedAt') it.day = String(part.value).slice(0, 10)
      if (part.kind !== 'row') continue
      // What follows tells nothing of editions.
      if (keys.indexOf(part.key) > last) return
      const values = part.key === 'revisions' && section ? rowValues(section, part.row) : null
      if (section === undefined || values === null) continue
      const here = rowStatements(it.db).find(section, values)
      if (here === null || FACTS.every((fact) => here[fact] === values[fact])) continue
      const id = String(values.document_id)
      if (!it.copies.has(id)) it.copies.set(id, copyId(id, ...FACTS.map((fact) => String(values[fact]))))
    }
    await turn()
  }
}

/** An id in the form of a UUID that is the same for the same parts: what comes a second time is known. */
export function copyId(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}

/** The row with the text that it belongs to as it is called here. */
export function withCopiedText(it: Importing, values: RowValues): RowValues {
  const copy = it.copies.get(String(values.document_id))
  return copy === undefined ? values : { ...values, document_id: copy }
}
