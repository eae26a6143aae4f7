import type { Database } from 'better-sqlite3'
import { perConnection } from '../store/per-connection'

export interface FoundNote {
  noteId: string
  fieldsJson: string
  dueAtMs: number | null
  suspended: 0 | 1
}

type Some = { match: string; limit: number }

/** Queries for notes of cards by their words; what a card asks comes first among them. */
export const cardQueries = perConnection((db: Database) => {
  const found = (order: string) =>
    db.prepare<[Some], FoundNote>(
      `SELECT note.id AS noteId, note.fields_json AS fieldsJson, card.due_at_ms AS dueAtMs, card.suspended
       FROM (SELECT rowid AS number FROM note_search WHERE note_search MATCH :match ${order} LIMIT :limit) AS found
       CROSS JOIN note ON note.number = found.number
       CROSS JOIN card ON card.note_id = note.id
         AND card.ordinal = (SELECT min(ordinal) FROM card AS sibling WHERE sibling.note_id = note.id)`,
    )
  const count = db
    .prepare<[{ match: string; most: number }], number>(
      'SELECT count(*) FROM (SELECT 1 FROM note_search WHERE note_search MATCH :match LIMIT :most)',
    )
    .pluck()
  const ranked = found('ORDER BY rank')
  const newest = found('ORDER BY rowid DESC')
  return {
    /** Not counted beyond `most`. */
    count: (match: string, most: number): number => count.get({ match, most }) ?? 0,
    ranked: (match: string, limit: number): FoundNote[] => ranked.all({ match, limit }),
    newest: (match: string, limit: number): FoundNote[] => newest.all({ match, limit }),
  }
})
