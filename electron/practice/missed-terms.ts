import { evaluate } from '../../shared/classifier/engine'
import type { AppContext } from '../context'
import { attemptQueries } from './attempt.queries'
import { listCases } from './cases'
import { termsToRecall } from './score'

/**
 * The keys of the terms behind the elements that the learner called wrongly when each case was last tried, the last tried
 * first; what was right since does not count any more.
 */
export function missedTerms(ctx: AppContext): string[] {
  const cases = new Map(listCases(ctx).map((found) => [found.key, found]))
  const terms = attemptQueries(ctx.store.db)
    .lastResults()
    .flatMap((result) => {
      const found = cases.get(result.caseKey)
      return found ? termsToRecall(found, evaluate(found.pack.rules, found.case.facts), result.rows) : []
    })
  return [...new Set(terms)]
}
