import type { Database } from 'better-sqlite3'
import type { CardTableRow } from '../../../shared/model/card-table'
import { perConnection } from '../../store/per-connection'
import { withinTime } from '../../store/time-limit'
import { deckQueries } from '../deck.queries'
import { bestOf, isSmall, walked, type FirstPage } from './first-page'
import { fieldTests, type FieldsTest } from './matchers'
import { deckPaths } from './names'
import { orderedSql } from './order'
import type { CardsQuestion } from './question'
import { tableRows } from './rows'
import { always, joinedBy, listOf, sql, type Sql } from './sql'
import { searchSql, type Compiling } from './terms-sql'
import { hasWalk, walksOf } from './walk'

/** A regular expression that takes longer over all notes never ends, or might as well not. */
const LONGEST_MS = 2000
/** Lists that are kept: that which is looked at, in the orders in which it was. */
const KEPT = 4

/**
 * A page of the cards that are wanted, and how many there are, if that was found out with it: a first page is often found
 * long before all cards are.
 * @throws TookTooLong
 */
export function findCards(
  db: Database,
  question: CardsQuestion,
  { limit, offset }: { limit: number; offset: number },
): { rows: CardTableRow[]; total: number | null } {
  return inOneState(db, () => {
    const lists = keptLists(db)
    const known = lists.known(question)
    const first = known === null && offset === 0 ? firstPage(db, question, limit) : null
    const numbers = first?.numbers ?? (known ?? lists.of(question)).slice(offset, offset + limit)
    const total = first ? first.total : lists.of(question).length
    return { rows: tableRows(db).rows(numbers, question.moment), total }
  })
}

/** How many cards are wanted. @throws TookTooLong */
export function countCards(db: Database, question: CardsQuestion): number {
  return inOneState(db, () => keptLists(db).of(question).length)
}

/** The ids of all cards that are wanted, in the order of the list. @throws TookTooLong */
export function findCardIds(db: Database, question: CardsQuestion): { id: string; noteId: string }[] {
  return inOneState(db, () => tableRows(db).ids(keptLists(db).of(question)))
}

/** What several statements read is of one moment. */
const inOneState = <T>(db: Database, read: () => T): T => (db.inTransaction ? read() : db.transaction(read)())

/** The numbers of the cards' rows, in order; kept until anything is written, or time goes on. */
const keptLists = perConnection((db: Database) => {
  const kept = new Map<string, number[]>()
  const version = db.prepare<[], number>('SELECT data_version FROM pragma_data_version').pluck()
  const written = db.prepare<[], number>('SELECT total_changes()').pluck()
  const keyOf = ({ search, deckId, documentId, sort, moment }: CardsQuestion): string =>
    JSON.stringify([
      version.get(),
      written.get(),
      search,
      deckId,
      documentId,
      sort,
      moment.day,
      Math.floor(moment.nowMs / 60_000),
    ])
  return {
    /** null: it has to be found first */
    known: (question: CardsQuestion): number[] | null => kept.get(keyOf(question)) ?? null,
    of(question: CardsQuestion): number[] {
      const key = keyOf(question)
      const numbers = kept.get(key) ?? numbersOf(db, question)
      kept.delete(key)
      kept.set(key, numbers)
      const [oldest] = kept.keys()
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
      return numbers
    },
  }
})

function numbersOf(db: Database, question: CardsQuestion): number[] {
  const tests: FieldsTest[] = []
  const { text, values } = listSql(db, question, (test) => tests.push(test) - 1)
  return testing(db, tests, () =>
    db
      .prepare<unknown[], number>(text)
      .pluck()
      .all(...values),
  )
}

/** Runs a statement that calls these tests. @throws TookTooLong */
function testing<T>(db: Database, tests: FieldsTest[], run: () => T): T {
  // Its function is there before the statement that calls it.
  fieldTests(db).use(tests)
  return tests.length === 0 ? run() : withinTime(LONGEST_MS, run)
}

/** The first page of many cards; null if all cards that are wanted have to be found for it. @throws TookTooLong */
function firstPage(db: Database, question: CardsQuestion, limit: number): FirstPage | null {
  if (isSmall(db)) return null
  const tests: FieldsTest[] = []
  const keep = (test: FieldsTest) => tests.push(test) - 1
  const isOfFew = hasWalk(question.sort.column)
  const condition = wantedSql(question, { db, moment: question.moment, keep, isOfFew })
  const decks = question.sort.column === 'deck' ? deckPaths(db).map(({ id }) => id) : []
  return testing(db, tests, () =>
    isOfFew
      ? walked(db, walksOf(question.sort, condition, decks), limit)
      : bestOf(db, orderedSql(condition, question.sort, question.moment, decks), limit),
  )
}

/** The statement that gives the rows of cards in order. Every value is bound. */
export function listSql(
  db: Database,
  question: CardsQuestion,
  keep: (test: (fieldsJson: string) => boolean) => number,
): Sql {
  const { sort, moment } = question
  const deckIds = sort.column === 'deck' ? deckPaths(db).map(({ id }) => id) : []
  return orderedSql(wantedSql(question, { db, moment, keep, isOfFew: false }), sort, moment, deckIds)
}

/** Which cards are wanted, as a condition on card AS c. */
function wantedSql({ search, deckId, documentId }: CardsQuestion, compiling: Compiling): Sql {
  const { db } = compiling
  const conditions = [searchSql(search, compiling)]
  if (deckId !== null) conditions.push(sql`c.deck_id IN ${listOf(deckQueries(db).within(deckId))}`)
  if (documentId !== null) {
    conditions.push(sql`c.note_number IN (SELECT number FROM note WHERE source_document_id = ${documentId})`)
  }
  const asked = conditions.filter((condition) => condition !== always)
  return asked.length === 0 ? always : joinedBy(sql` AND `, asked)
}
