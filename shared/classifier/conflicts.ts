import type { Rules } from './rules'
import type { Steps } from './steps'

/** Gives, for each fact among the steps, those that can't hold beside it, of the same persons. */
export function conflictsOf(rules: Rules, { list, facts }: Steps): number[][] {
  const conflicts = Array.from({ length: facts }, () => new Set<number>())
  for (const exclusion of rules.exclusions) {
    const places = list.slice(0, facts).flatMap(({ id }, place) => (exclusion.facts.includes(id ?? '') ? [place] : []))
    for (const one of places) {
      for (const other of places) {
        const [a, b] = [list[one], list[other]]
        if (!a || !b || a.id === b.id) continue
        if (meet(a.subject, b.subject) && meet(a.actor, b.actor)) conflicts[one]?.add(other)
      }
    }
  }
  return conflicts.map((others) => [...others])
}

/** What is told of the whole case is told of everybody in it. */
const meet = (a: number | null, b: number | null): boolean => a === null || b === null || a === b
