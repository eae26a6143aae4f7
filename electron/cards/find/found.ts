import type { Database } from 'better-sqlite3'
import type { CardTableRow } from '../../../shared/model/card-table'
import { perConnection } from '../../store/per-connection'
import { firstCards } from './first-cards'
import type { CardsQuestion } from './question'
import { tableRows } from './rows'
import { countSql, listSql, withTests } from './statements'

/** Lists that are kept: that which is looked at, in the orders in which it was. */
const KEPT = 4
/** As long as no more is looked at than these, the list of all is not needed. */
const FIRST = 400

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
    const first = known === null && offset + limit <= FIRST ? firstCards(db, question, offset + limit) : null
    const numbers = first?.numbers.slice(offset) ?? (known ?? lists.of(question)).slice(offset, offset + limit)
    const total = first ? first.total : lists.of(question).length
    return { rows: tableRows(db).rows(numbers, question.moment), total }
  })
}

/** How many cards are wanted. @throws TookTooLong */
export function countCards(db: Database, question: CardsQuestion): number {
  return inOneState(db, () => keptLists(db).known(question)?.length ?? counted(db, question))
}

/** The ids of all cards that are wanted, in the order of the list, as readCardIds reads them. @throws TookTooLong */
export function findCardIds(db: Database, question: CardsQuestion): string {
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
  return withTests(db, (keep) => {
    const { text, values } = listSql(db, question, keep)
    return () =>
      db
        .prepare<unknown[], number>(text)
        .pluck()
        .all(...values)
  })
}

function counted(db: Database, question: CardsQuestion): number {
  return withTests(db, (keep) => {
    const { text, values } = countSql(db, question, keep)
    const count = db.prepare<unknown[], number>(text).pluck()
    return () => count.get(...values) ?? 0
  })
}
