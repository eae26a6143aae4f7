import type { Database } from 'better-sqlite3'
import { searchedWords } from '../../shared/cards/faces'
import type { NoteFields, NoteType } from '../../shared/model/card'
import { searchableText } from '../../shared/text/search-terms'
import { FRONT_LINE } from '../cards/public'
import { perConnection } from '../store/per-connection'

/** The line that note_by_front would have of fields that are not stored. */
function frontLine(fields: NoteFields): string {
  const first = searchedWords(fields).find((part) => part !== '') ?? ''
  return searchableText(first).split('\n', 1)[0] ?? ''
}

/** Finds notes that a file may mean. */
export const matchQueries = perConnection((db: Database) => {
  const byGuid = db.prepare<[{ guid: string }], string>('SELECT id FROM note WHERE guid = :guid').pluck()
  const byFront = db
    .prepare<[{ front: string; type: NoteType; decks: string }], string>(
      `SELECT id FROM note INDEXED BY note_by_front
       WHERE ${FRONT_LINE} = :front AND type = :type AND deck_id IN (SELECT value FROM json_each(:decks)) ORDER BY number`,
    )
    .pluck()
  const filesOf = db.prepare<[{ noteId: string }], { name: string; sha256: string }>(
    'SELECT name, sha256 FROM note_media JOIN media USING (sha256) WHERE note_id = :noteId',
  )
  return {
    /** Pictures and sounds that a note uses, by the names of their files. */
    filesOf: (noteId: string): { name: string; sha256: string }[] => filesOf.all({ noteId }),
    byGuid: (guid: string): string | null => byGuid.get({ guid }) ?? null,
    /** Notes of a type in some decks that ask by the same words, the oldest first. @param decks JSON of their ids */
    byFront: (fields: NoteFields, decks: string): string[] =>
      byFront.all({ front: frontLine(fields), type: fields.type, decks }),
  }
})
