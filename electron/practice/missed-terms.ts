import type { AppContext } from '../context'
import { attemptQueries } from './attempt.queries'
import { listCases } from './cases'
import { termsToRecall } from './recall'
import { analyse } from './score'

/**
 * The keys of the terms behind the elements that the learner called wrongly when each case was last tried, the last tried
 * first; what was right since does not count any more.
 */
export function missedTerms(ctx: AppContext): string[] {
  const cases = new Map(listCases(ctx).map((found) => [found.key, found]))
  const terms = attemptQueries(ctx.store.db)
    .lastMissing()
    .flatMap((result) => {
      const found = cases.get(result.caseKey)
      return found ? termsToRecall(analyse(found), result.rows) : []
    })
  return [...new Set(terms)]
}
