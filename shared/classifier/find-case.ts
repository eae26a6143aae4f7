import { isReached, waysTo, type Goal } from './goals'
import type { Steps } from './steps'
import { beginTrial } from './trial'

/** A fact, by its place among the steps, and what it is. */
export interface Supposed {
  fact: number
  is: 'yes' | 'no'
}

/** What was found: a case, that there is none, or nothing, as it took too long to look. */
export type Search = { kind: 'found'; facts: Supposed[] } | { kind: 'none' } | { kind: 'unknown' }

/** Rules of a pack take some hundreds; only rules that are made to be hard come here. */
const MOST_STEPS = 50_000

/**
 * Looks for a case that reaches all goals, beginning with nothing told.
 * @param conflicts of each fact, those that can't hold beside it
 * @param most how many facts it may tell
 */
export function findCase(
  steps: Steps,
  goals: readonly Goal[],
  conflicts: readonly (readonly number[])[],
  most = steps.facts,
): Search {
  const trial = beginTrial(
    steps,
    Array.from({ length: steps.facts }, () => 'open' as const),
  )
  const supposed: Supposed[] = []
  let left = MOST_STEPS

  const follow = (all: readonly Goal[]): boolean => {
    left -= 1
    if (left < 0) return false
    const next = all.findLast((goal) => !isReached(goal, trial.values))
    if (!next) return true
    if (next.place >= steps.facts)
      return waysTo(next, steps, trial.values).some((way) => follow([...all, ...way.goals]))
    return suppose(next.place, next.bound === 'least' ? 'yes' : 'no', all)
  }

  const suppose = (fact: number, is: 'yes' | 'no', all: readonly Goal[]): boolean => {
    if (supposed.length >= most || supposed.some((one) => one.fact === fact)) return false
    if (is === 'yes' && (conflicts[fact] ?? []).some((other) => trial.values[other] === 'yes')) return false
    supposed.push({ fact, is })
    const back = trial.set(fact, is)
    if (follow(all)) return true
    back()
    supposed.pop()
    return false
  }

  if (follow(goals)) return { kind: 'found', facts: supposed.toSorted((a, b) => a.fact - b.fact) }
  return { kind: left < 0 ? 'unknown' : 'none' }
}

/** As findCase, of as few facts as can be. */
export function findSmallestCase(
  steps: Steps,
  goals: readonly Goal[],
  conflicts: readonly (readonly number[])[],
): Search {
  const any = findCase(steps, goals, conflicts)
  if (any.kind !== 'found') return any
  for (let most = 0; most < any.facts.length; most += 1) {
    const smaller = findCase(steps, goals, conflicts, most)
    if (smaller.kind === 'found') return smaller
  }
  return any
}
