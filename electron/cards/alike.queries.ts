import type { Database } from 'better-sqlite3'
import { perConnection } from '../store/per-connection'
import { FRONT_LINE } from './front-line'

/** A note by what it asks: the first line of its words, in the form of shared/text/search-terms.ts. */
export interface AskingNote {
  noteId: string
  asked: string
}

/** Gives the queries that find notes which ask alike, prepared for a connection. */
export const alikeQueries = perConnection((db: Database) => {
  db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.note_words USING fts5vocab (main, note_search, row)`)
  const same = db.prepare<[{ asked: string; most: number }], AskingNote>(
    `SELECT id AS noteId, ${FRONT_LINE} AS asked FROM note INDEXED BY note_by_front WHERE ${FRONT_LINE} = :asked LIMIT :most`,
  )
  const notesWith = db.prepare<[{ word: string }], number>('SELECT doc FROM temp.note_words WHERE term = :word').pluck()
  const holding = db.prepare<[{ match: string; most: number }], AskingNote>(
    `SELECT note.id AS noteId, ${FRONT_LINE.replaceAll('search_text', 'note.search_text')} AS asked
     FROM (SELECT rowid FROM note_search WHERE note_search MATCH :match ORDER BY rowid DESC LIMIT :most) AS found
     CROSS JOIN note ON note.number = found.rowid`,
  )
  return {
    /** Those that ask with the same words. */
    same: (asked: string, most: number): AskingNote[] => same.all({ asked, most }),
    /** How many notes hold a word, in the form in which the index has it. */
    notesWith: (word: string): number => notesWith.get({ word }) ?? 0,
    /** The newest of those that an FTS5 expression finds. */
    holding: (match: string, most: number): AskingNote[] => holding.all({ match, most }),
  }
})
