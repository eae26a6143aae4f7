import type { Database } from 'better-sqlite3'
import type { CardColumn } from '../../../shared/model/card-table'
import type { SearchNode } from '../../../shared/search-syntax/tree'
import { withinTime } from '../../store/time-limit'
import { deckQueries } from '../deck.queries'
import { commonness } from './first-page'
import { fieldTests, type FieldsTest } from './matchers'
import { deckPaths, nameQueries } from './names'
import { orderedSql } from './order'
import type { CardsQuestion } from './question'
import { always, joinedBy, listOf, sql, type Sql } from './sql'
import { searchSql, type Compiling } from './terms-sql'
import { isBroad } from './words-sql'

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
  const compiled = (node: SearchNode, ofFew: boolean) => searchSql(node, { db, moment, keep, isOfFew: ofFew })
  const conditions: Sql[] = []
  if (deckId !== null) conditions.push(sql`c.deck_id IN ${listOf(deckQueries(db).within(deckId))}`)
  if (documentId !== null) {
    conditions.push(sql`c.note_number IN (SELECT number FROM note WHERE source_document_id = ${documentId})`)
  }
  // Where what is soon found leaves few cards, each of those is looked at for what is not.
  const before = [...conditions]
  for (const cost of costs) {
    const parts = (search.kind === 'and' ? search.of : [search]).filter((part) => costOf(db, part) === cost)
    if (parts.length === 0) continue
    const ofFew = isOfFew || (cost !== 'little' && isFew(db, before))
    conditions.push(...parts.map((part) => compiled(part, ofFew)))
    before.push(...parts.map((part) => compiled(part, true)))
  }
  const asked = conditions.filter((condition) => condition !== always)
  return asked.length === 0 ? always : joinedBy(sql` AND `, asked)
}

/** What it takes to find all cards: looking things up, reading the words of all notes, or their fields. */
const costs = ['little', 'words', 'fields'] as const
type Cost = (typeof costs)[number]

function costOf(db: Database, node: SearchNode): Cost {
  switch (node.kind) {
    case 'and':
    case 'or': {
      const parts = new Set(node.of.map((part) => costOf(db, part)))
      return costs.findLast((cost) => parts.has(cost)) ?? 'little'
    }
    case 'not':
      return costOf(db, node.of)
    case 'field':
      return 'fields'
    case 'words':
      if (node.match.how === 'regex') return 'fields'
      return node.match.how !== 'word' && isBroad(db, node.match.pattern) ? 'words' : 'little'
    default:
      return 'little'
  }
}

/** Few enough to be looked at one by one. */
const FEW = 0.15

const isFew = (db: Database, conditions: readonly Sql[]): boolean =>
  conditions.length > 0 && commonness(db, joinedBy(sql` AND `, conditions)) < FEW

/** The statement that gives the rows of cards in order. Every value is bound. @param areFew it is known that there are few */
export function listSql(db: Database, question: CardsQuestion, keep: KeepTest, areFew = false): Sql {
  const { sort, moment } = question
  const wanted = wantedSql(db, question, keep, false)
  return orderedSql(wanted, sort, moment, { deckIds: partsOf(db, sort.column), areFew })
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
