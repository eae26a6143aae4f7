import type { Database } from 'better-sqlite3'
import type { AppContext } from '../context'
import { perConnection } from '../store/per-connection'
import { noteFieldsOf, searchTextOf } from './note.queries'

/** Notes a transaction: a collection of many is gone through in short writes, and goes on where it was stopped. */
const AT_ONCE = 500

/**
 * Gives notes that an older version stored the words in which a search of this one looks. Once after a migration, which
 * leaves them without.
 */
export function completeNotes({ store, now }: Pick<AppContext, 'store' | 'now'>): void {
  const queries = wordQueries(store.db)
  for (let numbers = queries.wordless(0); numbers.length > 0; numbers = queries.wordless(numbers.at(-1) ?? 0)) {
    // Not an undo step: the notes stay as they are.
    store.write(now(), () => numbers.forEach(queries.put))
  }
}

const wordQueries = perConnection((db: Database) => {
  // By the index, which knows how they begin: every start asks, and a collection of many takes long to look through.
  const wordless = db
    .prepare<[{ above: number; limit: number }], number>(
      `SELECT number FROM note INDEXED BY note_in_words
       WHERE substr(search_text, 1, 40) = '' COLLATE NOCASE AND number > :above ORDER BY number LIMIT :limit`,
    )
    .pluck()
  const fields = db.prepare<[{ number: number }], string>('SELECT fields_json FROM note WHERE number = :number').pluck()
  const put = db.prepare<[{ number: number; words: string }]>(
    'UPDATE note SET search_text = :words WHERE number = :number',
  )
  return {
    /** Numbers of the first of the notes above one that have no words. */
    wordless: (above: number): number[] => wordless.all({ above, limit: AT_ONCE }),
    put(number: number): void {
      const json = fields.get({ number })
      if (json !== undefined) put.run({ number, words: searchTextOf({ fields: noteFieldsOf(json) }) })
    },
  }
})
