import type { Database } from 'better-sqlite3'
import type { CardTableRow } from '../../../shared/model/card-table'
import { perConnection } from '../../store/per-connection'
import { withinTime } from '../../store/time-limit'
import { deckQueries } from '../deck.queries'
import { fieldTests } from './matchers'
import { deckPaths } from './names'
import { orderedSql } from './order'
import type { CardsQuestion } from './question'
import { tableRows } from './rows'
import { always, joinedBy, listOf, sql, type Sql } from './sql'
import { searchSql } from './terms-sql'

/** A regular expression that takes longer over all notes never ends, or might as well not. */
const LONGEST_MS = 2000
/** Lists that are kept: that which is looked at, in the orders in which it was. */
const KEPT = 4

/** A page of the cards that are wanted, and how many there are. @throws TookTooLong */
export function findCards(
  db: Database,
  question: CardsQuestion,
  { limit, offset }: { limit: number; offset: number },
): { rows: CardTableRow[]; total: number } {
  return inOneState(db, () => {
    const numbers = keptLists(db).of(question)
    return { rows: tableRows(db).rows(numbers.slice(offset, offset + limit), question.moment), total: numbers.length }
  })
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
  return {
    of(question: CardsQuestion): number[] {
      const { search, deckId, documentId, sort, moment } = question
      const key = JSON.stringify([
        version.get(),
        written.get(),
        search,
        deckId,
        documentId,
        sort,
        moment.day,
        Math.floor(moment.nowMs / 60_000),
      ])
      const known = kept.get(key)
      const numbers = known ?? numbersOf(db, question)
      kept.delete(key)
      kept.set(key, numbers)
      const [oldest] = kept.keys()
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
      return numbers
    },
  }
})

function numbersOf(db: Database, question: CardsQuestion): number[] {
  const tests: ((fieldsJson: string) => boolean)[] = []
  const { text, values } = listSql(db, question, (test) => tests.push(test) - 1)
  // Its function is there before the statement that calls it.
  fieldTests(db).use(tests)
  const statement = db.prepare<unknown[], number>(text).pluck()
  return tests.length === 0 ? statement.all(...values) : withinTime(LONGEST_MS, () => statement.all(...values))
}

/** The statement that gives the rows of cards in order. Every value is bound. */
export function listSql(
  db: Database,
  question: CardsQuestion,
  keep: (test: (fieldsJson: string) => boolean) => number,
): Sql {
  const { search, deckId, documentId, sort, moment } = question
  const conditions = [searchSql(search, { db, moment, keep })]
  if (deckId !== null) conditions.push(sql`c.deck_id IN ${listOf(deckQueries(db).within(deckId))}`)
  if (documentId !== null) {
    conditions.push(sql`c.note_number IN (SELECT number FROM note WHERE source_document_id = ${documentId})`)
  }
  const asked = conditions.filter((condition) => condition !== always)
  const deckIds = sort.column === 'deck' ? deckPaths(db).map(({ id }) => id) : []
  return orderedSql(asked.length === 0 ? always : joinedBy(sql` AND `, asked), sort, moment, deckIds)
}
