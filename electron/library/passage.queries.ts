import type { Database } from 'better-sqlite3'
import { searchableText } from '../../shared/text/search-terms'
import { perConnection } from '../store/per-connection'

/** Passages of texts, and the index by which a search finds them. They go with their revision. */
export const passageQueries = perConnection((db: Database) => {
  const insert = db.prepare<[{ id: string; revision: number; start: number; end: number }]>(
    `INSERT INTO passage (document_id, revision, start_offset, end_offset) VALUES (:id, :revision, :start, :end)`,
  )
  const index = db.prepare<[{ number: number | bigint; words: string }]>(
    'INSERT INTO passage_search (rowid, words) VALUES (:number, :words)',
  )
  const removeSome = db.prepare<[{ id: string; revision: number; most: number }]>(
    `DELETE FROM passage WHERE id IN
     (SELECT id FROM passage WHERE document_id = :id AND revision = :revision LIMIT :most)`,
  )
  return {
    /** @returns how many there were to remove, up to so many */
    removeSome: (key: { id: string; revision: number }, most: number): number =>
      removeSome.run({ ...key, most }).changes,
    insert(key: { id: string; revision: number }, place: { start: number; end: number }, words: string): void {
      const { lastInsertRowid: number } = insert.run({ ...key, ...place })
      index.run({ number, words: searchableText(words) })
    },
  }
})
