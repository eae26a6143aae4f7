import type { Database } from 'better-sqlite3'
import type { SearchNode } from '../../../shared/search-syntax/tree'
import { bestOf, commonness, headOf, isSmall, walked, type FirstPage } from './first-page'
import { headSql } from './order'
import type { CardsQuestion } from './question'
import { always } from './sql'
import { listSql, partsOf, wantedSql, withTests } from './statements'
import { hasWalk, walksOf } from './walk'

/** Cards at the head of a table among which the first that are wanted are looked for, if they are common. */
const HEAD = 1500

/**
 * The first of many cards; null if there are few cards, of which all are found as quickly.
 * @throws TookTooLong
 */
export function firstCards(db: Database, question: CardsQuestion, limit: number): FirstPage | null {
  if (isSmall(db)) return null
  return withTests(db, (keep) => {
    const { sort, moment, search } = question
    const parts = partsOf(db, sort.column)
    const ofFew = wantedSql(db, question, keep, true)
    const rest = (areFew: boolean) => bestOf(db, listSql(db, question, keep, areFew), limit)
    const areRare = () => ofFew !== always && commonness(db, ofFew) * HEAD < 2 * limit
    if (hasWalk(sort.column)) {
      return () => walked(db, walksOf(sort, ofFew, { parts, areNew: areNew(search) }), limit) ?? rest(areRare())
    }
    return () => {
      if (areRare()) return rest(true)
      const { of, rows } = headSql(sort, moment)
      const { numbers } = bestOf(db, rows, ofFew === always ? limit : HEAD)
      return walked(db, headOf({ of, numbers, ...sort }, ofFew), limit, { isAll: false }) ?? rest(false)
    }
  })
}

/** Whether it finds no card that is not new. */
const areNew = (search: SearchNode): boolean =>
  search.kind === 'and' ? search.of.some(areNew) : search.kind === 'state' && search.state === 'new'
