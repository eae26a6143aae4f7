import type { Database } from 'better-sqlite3'
import type { CardColumn } from '../../../shared/model/card-table'
import { withinTime } from '../../store/time-limit'
import { deckQueries } from '../deck.queries'
import { fieldTests, type FieldsTest } from './matchers'
import { deckPaths, nameQueries } from './names'
import { orderedSql } from './order'
import type { CardsQuestion } from './question'
import { always, joinedBy, listOf, sql, type Sql } from './sql'
import { searchSql, type Compiling } from './terms-sql'

/** A regular expression that takes longer over all notes never ends, or might as well not. */
const LONGEST_MS = 2000

/** Keeps a test of a note's fields, which SQL cannot make. @returns its number */
export type KeepTest = Compiling['keep']

/**
 * Compiles statements, and runs them with the tests that they call.
 * @param compile gives what runs them
 * @throws TookTooLong
 */
export function withTests<T>(db: Database, compile: (keep: KeepTest) => () => T): T {
  const tests: FieldsTest[] = []
  // Its function is there before a statement that calls it.
  fieldTests(db).use(tests)
  const run = compile((test) => tests.push(test) - 1)
  return tests.length === 0 ? run() : withinTime(LONGEST_MS, run)
}

/** Which cards are wanted, as a condition on card AS c. @param isOfFew see Compiling */
export function wantedSql(
  db: Database,
  { search, deckId, documentId, moment }: CardsQuestion,
  keep: KeepTest,
  isOfFew: boolean,
): Sql {
  const conditions = [searchSql(search, { db, moment, keep, isOfFew })]
  if (deckId !== null) conditions.push(sql`c.deck_id IN ${listOf(deckQueries(db).within(deckId))}`)
  if (documentId !== null) {
    conditions.push(sql`c.note_number IN (SELECT number FROM note WHERE source_document_id = ${documentId})`)
  }
  const asked = conditions.filter((condition) => condition !== always)
  return asked.length === 0 ? always : joinedBy(sql` AND `, asked)
}

/** The statement that gives the rows of cards in order. Every value is bound. */
export function listSql(db: Database, question: CardsQuestion, keep: KeepTest): Sql {
  const { sort, moment } = question
  return orderedSql(wantedSql(db, question, keep, false), sort, moment, partsOf(db, sort.column))
}

/** The statement that counts them: their order is not worked out for it. */
export const countSql = (db: Database, question: CardsQuestion, keep: KeepTest): Sql =>
  sql`SELECT count(*) FROM card AS c WHERE ${wantedSql(db, question, keep, false)}`

/** By what cards are sorted that are sorted by names of something, in the order of the table. */
export function partsOf(db: Database, column: CardColumn): string[] {
  switch (column) {
    case 'deck':
      return deckPaths(db).map(({ id }) => id)
    case 'tags':
      return nameQueries(db).tagsInOrder()
    case 'source':
      return nameQueries(db).textsInOrder()
    case 'flag':
      return ['1', '2', '3', '4', '5', '6', '7']
    default:
      return []
  }
}
