import type { Database } from 'better-sqlite3'
import { collectSections } from '../../shared/text/sections'
import { passagesOf } from '../../shared/text/passages'
import { passageQueries } from './passage.queries'
import { revisionQueries, type StoredChunk } from './revision.queries'
import { trustedBlocks } from './trusted-blocks'

/**
 * Writes a run of the words of an edition that was exported, as it was; where its passages lie is worked out anew. The
 * blocks may come from a stranger, so they pass the allow-list. Runs in the caller's transaction.
 */
export function restoreChunk(db: Database, key: { id: string; revision: number }, chunk: StoredChunk): void {
  const children = trustedBlocks(chunk.children)
  revisionQueries(db).insertChunk(key, { ...chunk, children })
  const headings = collectSections().add(children, 0)
  for (const { start, end } of passagesOf(chunk.canonicalText, headings)) {
    const place = { start: chunk.start + start, end: chunk.start + end }
    passageQueries(db).insert(key, place, chunk.canonicalText.slice(start, end))
  }
}
