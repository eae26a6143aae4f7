import type { Rules } from '../../shared/classifier/rules'
import { concerns, people, type Statement, type Told } from '../../shared/classifier/told'

/** Facts that are told of the same person and can't hold together. */
export interface BrokenExclusion {
  because: string
  facts: string[]
  quotes: string[]
}

/** Gives the exclusions of the rules that what is told goes against, each once. */
export function brokenExclusions(rules: Rules, told: Told): BrokenExclusion[] {
  const pairs = people(told, 'subject').flatMap((subject) => people(told, 'actor').map((actor) => ({ subject, actor })))
  return rules.exclusions.flatMap(({ facts, because }) => {
    for (const { subject, actor } of pairs) {
      const of = ({ fact, is, of: whom, by }: Statement) =>
        is === 'yes' && facts.includes(fact) && concerns(whom, subject) && concerns(by, actor)
      const stated = told.facts.filter(of)
      const ids = [...new Set(stated.map(({ fact }) => fact))]
      if (ids.length > 1) return [{ because, facts: ids, quotes: stated.flatMap(({ quotes }) => quotes) }]
    }
    return []
  })
}
