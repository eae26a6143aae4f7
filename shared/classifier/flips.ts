import { conflictsOf } from './conflicts'
import { isReached, waysTo, type Goal } from './goals'
import type { Rules, Shown } from './rules'
import { asShown } from './step-values'
import { stepsOf, type Steps } from './steps'
import { tellingsOf, type Telling } from './tellings'
import { people, type Change, type Told } from './told'
import { beginTrial, type Trial } from './trial'

export type { Change } from './told'

/** Facts that, told otherwise together, would change what is shown of a finding; no part of them alone would. */
export interface FlipSet {
  finding: string
  from: Shown
  becomes: Shown
  changes: Change[]
  /** 1 for each fact of which nothing is told, 2 for each that is told the opposite */
  cost: number
}

/** Larger sets explain nothing any more. */
const MOST_CHANGES = 3
/** of one finding */
const MOST_SETS = 10

/** A set under way: what is changed, by the place of the fact. */
type Changed = ReadonlyMap<number, 'yes' | 'no'>

interface Found {
  changed: Changed
  cost: number
  becomes: Shown
}

/**
 * Gives, for each finding of the case as a whole, the smallest sets of facts that would change what is shown of it: the
 * cheapest first, then those of fewest facts, then in the order of the rules. At most three facts in a set and ten sets
 * for a finding. A set after which a person has two facts that exclude each other is none.
 *
 * Sets are not tried one by one. Of what a finding lacks, each condition names the ways in which it could come (`waysTo`),
 * and only facts on such a way are changed; so the same sets are found as by trying all, which a test holds.
 */
export function minimalFlips(rules: Rules, told: Told): FlipSet[] {
  const steps = stepsOf(rules, people(told, 'subject').length, people(told, 'actor').length)
  const tellings = tellingsOf(rules, steps, told)
  const trial = beginTrial(
    steps,
    tellings.map(({ value }) => value),
  )
  const conflicts = conflictsOf(rules, steps)
  return rules.findings.flatMap(({ id }) => {
    const place = steps.shown.get(id)?.whole ?? 0
    const from = asShown(trial.values[place] ?? 'open')
    return smallest(steps, place, trial, tellings, conflicts).map(({ changed, cost, becomes }) => ({
      finding: id,
      from,
      becomes,
      changes: [...changed]
        .toSorted(([a], [b]) => a - b)
        .flatMap(([fact, to]) => {
          const telling = tellings[fact]
          if (!telling) return []
          return { fact: telling.fact, subject: telling.subject, actor: telling.actor, from: telling.value, to }
        }),
      cost,
    }))
  })
}

function smallest(
  steps: Steps,
  place: number,
  trial: Trial,
  tellings: readonly Telling[],
  conflicts: readonly (readonly number[])[],
): Found[] {
  const now = trial.values[place] ?? 'open'
  const goals: Goal[] = [
    ...(now === 'yes'
      ? []
      : [{ place, bound: 'least' as const, value: now === 'no' ? ('open' as const) : ('yes' as const) }]),
    ...(now === 'no'
      ? []
      : [{ place, bound: 'most' as const, value: now === 'yes' ? ('open' as const) : ('no' as const) }]),
  ]
  const found: Found[] = []
  for (let size = 1; size <= MOST_CHANGES; size += 1) {
    const cheapest = found.toSorted(compare)[MOST_SETS - 1]
    // What comes now costs as much as it has facts, at least; of the same cost, fewer facts come first.
    if (cheapest && cheapest.cost <= size) break
    const ofSize = new Map<string, Found>()
    for (const goal of goals) search(goal, size, cheapest?.cost ?? Infinity, ofSize)
    found.push(...ofSize.values())
  }
  return found.toSorted(compare).slice(0, MOST_SETS)

  function search(root: Goal, size: number, most: number, ofSize: Map<string, Found>): void {
    const changed = new Map<number, 'yes' | 'no'>()
    follow([root], 0)

    function follow(goals: readonly Goal[], cost: number): void {
      if ((trial.values[place] ?? 'open') !== now) return keep(cost)
      if (changed.size >= size) return
      const next = goals.findLast((goal) => !isReached(goal, trial.values))
      if (!next) return
      if (next.place >= steps.facts) {
        for (const way of waysTo(next, steps, trial.values)) follow([...goals, ...way], cost)
        return
      }
      if (next.bound === 'least' ? next.value === 'no' : next.value === 'yes') return
      change(next.place, next.bound === 'least' ? 'yes' : 'no', goals, cost)
    }

    /** Changes a fact, and denies what is stated and can't stand beside it. */
    function change(fact: number, to: 'yes' | 'no', goals: readonly Goal[], cost: number): void {
      const denied = to === 'no' ? [] : (conflicts[fact] ?? []).filter((other) => trial.values[other] === 'yes')
      const all = [fact, ...denied]
      const price = cost + all.reduce((sum, one) => sum + (tellings[one]?.value === 'open' ? 1 : 2), 0)
      if (price > most || changed.size + all.length > size || all.some((one) => changed.has(one))) return
      const undo = all.map((one) => {
        const value = one === fact ? to : 'no'
        changed.set(one, value)
        return trial.set(one, value)
      })
      follow(goals, price)
      for (const back of undo.toReversed()) back()
      for (const one of all) changed.delete(one)
    }

    function keep(cost: number): void {
      if (changed.size !== size || found.some((one) => includes(changed, one.changed))) return
      const key = [...changed]
        .map(([fact, to]) => `${fact}${to}`)
        .toSorted()
        .join(' ')
      ofSize.set(key, { changed: new Map(changed), cost, becomes: asShown(trial.values[place] ?? 'open') })
    }
  }
}

const includes = (all: Changed, part: Changed): boolean => [...part].every(([fact, to]) => all.get(fact) === to)

function compare(a: Found, b: Found): number {
  return a.cost - b.cost || a.changed.size - b.changed.size || compareOrder(orderOf(a), orderOf(b))
}

/** By the places of the facts, and of the same fact yes before no. */
const orderOf = ({ changed }: Found): number[] =>
  [...changed].map(([fact, to]) => 2 * fact + (to === 'yes' ? 0 : 1)).toSorted((a, b) => a - b)

function compareOrder(a: readonly number[], b: readonly number[]): number {
  for (const [at, one] of a.entries()) if (one !== b[at]) return one - (b[at] ?? 0)
  return 0
}
