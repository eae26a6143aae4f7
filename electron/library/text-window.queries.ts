import type { Database } from 'better-sqlite3'
import { perConnection } from '../store/per-connection'

type Key = { id: string; revision: number }

/** Parts of the canonical text of a revision, for what would not read a whole book for a line. */
export const textWindowQueries = perConnection((db: Database) => {
  const of = 'document_id = :id AND revision = :revision'
  const length = db.prepare<[Key], number>(`SELECT characters FROM document_revision WHERE ${of}`).pluck()
  const runs = db.prepare<[Key & { start: number; end: number }], { start: number; text: string }>(
    `SELECT start_offset AS start, canonical_text AS text FROM revision_chunk
     WHERE ${of} AND start_offset < :end AND seq >= coalesce(
       (SELECT seq FROM revision_chunk WHERE ${of} AND start_offset <= :start ORDER BY seq DESC LIMIT 1), 0)
     ORDER BY seq`,
  )
  return {
    /** UTF-16 units; 0 if there is no such revision */
    length: (key: Key): number => length.get(key) ?? 0,
    /** The runs of blocks that a range lies on. Between those that have words there is a newline. */
    runs: (key: Key, start: number, end: number): { start: number; text: string }[] => runs.all({ ...key, start, end }),
  }
})
