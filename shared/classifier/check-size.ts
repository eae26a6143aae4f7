import { conditionsOf } from './check-rule-names'
import type { Say } from './check-rules'
import { parts } from './parts'
import type { Rules } from './rules'

/**
 * With what they name in the place of each name, the rules of the first pack come to some 700 parts. What shows or follows
 * a rule goes through them one by one, for each pair of persons; and rules that name each other twice and twice again
 * come to more of them than any machine could go through.
 */
export const MOST_PARTS = 10_000

/** Says which rules are too large. All names must lead somewhere, and nothing may come back to itself. */
export function checkSize(rules: Rules, say: Say): void {
  const conditions = Map.groupBy(conditionsOf(rules), ({ id }) => id)
  const known = new Map<string, number>()
  const sizeOf = (id: string): number => {
    const size = known.get(id) ?? (conditions.get(id) ?? []).reduce((sum, { when }) => sum + sizeOfCondition(when), 1)
    known.set(id, size)
    return size
  }
  const sizeOfCondition = (when: Parameters<typeof parts>[0]): number =>
    parts(when).reduce<number>((sum, part) => sum + (typeof part === 'string' ? sizeOf(part) : 1), 0)

  let all = 0
  for (const list of ['elements', 'findings'] as const) {
    for (const [at, { id }] of rules[list].entries()) {
      all += sizeOf(id)
      if (all <= MOST_PARTS) continue
      return say(
        `${list}.${at}`,
        `up to “${id}”, the rules come to more than ${MOST_PARTS} parts, with what they name in the place of each name: name less, or make fewer rules`,
      )
    }
  }
}
