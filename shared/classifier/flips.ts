import { conflictsOf } from './conflicts'
import { leastCosts } from './least-costs'
import { isReached, waysTo, type Goal } from './goals'
import { add, meets, reachOf, type Reach } from './reach'
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
/**
 * So often, for all findings together, it is looked what a set still lacks. A case of the first pack takes some 3,000 looks
 * at most, one of twelve persons some 25,000; only rules or cases that are made to be hard take more.
 */
const MOST_LOOKS = 100_000

export interface Flips {
  /** by finding, in the order of the rules */
  sets: FlipSet[]
  /** false: the search was broken off, and there are more, or smaller ones, than were found */
  isWhole: boolean
}

interface Found {
  /** twice the place of each fact, and one more where it is to be no: so sets are in the order of the rules */
  order: number[]
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
export function minimalFlips(rules: Rules, told: Told, mostLooks = MOST_LOOKS): Flips {
  const steps = stepsOf(rules, people(told, 'subject').length, people(told, 'actor').length)
  const tellings = tellingsOf(rules, steps, told)
  const trial = beginTrial(
    steps,
    tellings.map(({ value }) => value),
  )
  const conflicts = conflictsOf(rules, steps)
  const reaches = reachOf(steps, conflicts)
  const prices = tellings.map(({ value }) => (value === 'open' ? 1 : 2))
  const search: Search = {
    steps,
    trial,
    conflicts,
    reaches,
    prices,
    fewest: leastCosts(steps, trial.values, reaches, []),
    cheapest: leastCosts(steps, trial.values, reaches, prices),
  }
  let left = mostLooks
  let isWhole = true
  const sets = rules.findings.flatMap(({ id }) => {
    const place = steps.shown.get(id)?.whole ?? 0
    const from = asShown(trial.values[place] ?? 'open')
    trial.narrowTo(place)
    // One that is hard leaves as much to those after it.
    const most = Math.ceil(left / 2)
    const looks = { left: most }
    const found = smallest(place, search, looks)
    left -= most - Math.max(0, looks.left)
    if (looks.left < 0) isWhole = false
    return found.map(({ order, cost, becomes }) => ({
      finding: id,
      from,
      becomes,
      changes: order.flatMap((one) => changeOf(tellings[one >> 1], one % 2 === 0 ? 'yes' : 'no')),
      cost,
    }))
  })
  return { sets, isWhole }
}

function changeOf(telling: Telling | undefined, to: 'yes' | 'no'): Change[] {
  if (!telling) return []
  const { fact, subject, actor, value } = telling
  return [{ fact, subject, actor, from: value, to }]
}

interface Search {
  steps: Steps
  trial: Trial
  conflicts: readonly (readonly number[])[]
  reaches: readonly Reach[]
  /** of each fact, what it costs to change it */
  prices: readonly number[]
  /** how many facts must change for a goal, at least, and what they cost */
  fewest: (goal: Goal) => number
  cheapest: (goal: Goal) => number
}

/**
 * Gives the best sets that change what stands at a place, the best first.
 * @param looks how many are left; below 0 after it was broken off
 */
function smallest(place: number, search: Search, looks: { left: number }): Found[] {
  const { steps, trial, conflicts, reaches, prices, fewest, cheapest } = search
  const now = trial.values[place] ?? 'open'
  const more: Goal = { place, bound: 'least', value: now === 'no' ? 'open' : 'yes' }
  const less: Goal = { place, bound: 'most', value: now === 'yes' ? 'open' : 'no' }
  const roots = now === 'no' ? [more] : now === 'yes' ? [less] : [more, less]

  /** facts that were counted, for the moment */
  const counted = new Uint32Array(reaches[0]?.words.length ?? 0)
  /** of fewer facts than are looked for, all of them */
  const smaller: Found[] = []
  /** the best of all sizes */
  let best: Found[] = []
  for (let size = 1; size <= MOST_CHANGES; size += 1) {
    // What comes now costs as much as it has facts, at least; of the same cost, fewer facts come first.
    const worst = best[MOST_SETS - 1]
    if (worst && worst.cost <= size) break
    const keys = new Set<string>()
    const changed: number[] = []

    const factsOf = (goal: Goal): number => reaches[goal.place]?.count ?? 0

    /** @param within the place on whose facts alone the rest of the set depends */
    const follow = (goals: readonly Goal[], within: number, cost: number): void => {
      looks.left -= 1
      if (looks.left < 0) return
      if ((trial.values[place] ?? 'open') !== now) return keep(cost)
      if (changed.length >= size) return
      const next = goals.findLast((goal) => !isReached(goal, trial.values))
      if (!next) return
      if (next.place < steps.facts) return change(next, goals, within, cost)
      for (const way of waysTo(next, steps, trial.values)) {
        // Those with fewest ways come last, which are followed first.
        if (way.goals.length > 1) way.goals.sort((a, b) => factsOf(b) - factsOf(a))
        const all = [...goals, ...way.goals]
        const [only] = way.goals
        const narrower = way.isEnough && next.place === within && only ? only.place : within
        if (isPossible(all, narrower, cost)) follow(all, narrower, cost)
      }
    }

    /** Whether goals can be reached by so many facts, and come before the worst of those that were found. */
    const isPossible = (goals: readonly Goal[], within: number, cost: number): boolean => {
      counted.fill(0)
      let needed = 0
      let price = 0
      // Those that came last are parts of those before them.
      for (let at = goals.length - 1; at >= 0; at -= 1) {
        const goal = goals[at]
        const reach = goal && reaches[goal.place]
        if (!goal || !reach || meets(counted, reach.words)) continue
        needed += fewest(goal)
        price += cheapest(goal)
        add(counted, reach.words)
      }
      price = Math.max(price, cost + size - changed.length)
      const last = best[MOST_SETS - 1]
      if (needed > size || (last && price > last.cost)) return false
      return !last || price < last.cost || compareOrder(earliest(goals, within), last.order) <= 0
    }

    /** The beginning of a set that comes no later than any that can be made of what is changed and of what the goals need. */
    const earliest = (goals: readonly Goal[], within: number): number[] => {
      if (size - changed.length > 1) return [2 * (reaches[within]?.first ?? 0)]
      const missing = reaches[goals.at(-1)?.place ?? -1]?.first ?? 0
      return [...changed, 2 * missing].toSorted((a, b) => a - b)
    }

    /** Changes a fact, and denies what is stated and can't stand beside it. */
    const change = ({ place: fact, bound }: Goal, goals: readonly Goal[], within: number, cost: number): void => {
      const to = bound === 'least' ? 'yes' : 'no'
      const denied = to === 'no' ? [] : (conflicts[fact] ?? []).filter((other) => trial.values[other] === 'yes')
      const all = [2 * fact + (to === 'yes' ? 0 : 1), ...denied.map((other) => 2 * other + 1)]
      if (changed.length + all.length > size) return
      if (all.some((one) => changed.some((other) => one >> 1 === other >> 1))) return
      const before = changed.length
      const undo = all.map((one) => {
        changed.push(one)
        return trial.set(one >> 1, one % 2 === 0 ? 'yes' : 'no')
      })
      const price = all.reduce((sum, one) => sum + (prices[one >> 1] ?? 1), cost)
      follow(goals, within, price)
      for (const back of undo.toReversed()) back()
      changed.length = before
    }

    const keep = (cost: number): void => {
      if (changed.length !== size || smaller.some(({ order }) => order.every((one) => changed.includes(one)))) return
      const order = changed.toSorted((a, b) => a - b)
      const key = order.join(' ')
      if (keys.has(key)) return
      keys.add(key)
      best = [...best, { order, cost, becomes: asShown(trial.values[place] ?? 'open') }].toSorted(compare)
      if (size === MOST_CHANGES) best = best.slice(0, MOST_SETS)
    }

    for (const root of roots) if (isPossible([root], place, 0)) follow([root], place, 0)
    smaller.push(...best.filter(({ order }) => order.length === size))
  }
  return best.slice(0, MOST_SETS)
}

function compare(a: Found, b: Found): number {
  return a.cost - b.cost || a.order.length - b.order.length || compareOrder(a.order, b.order)
}

function compareOrder(a: readonly number[], b: readonly number[]): number {
  for (const [at, one] of a.entries()) if (one !== b[at]) return one - (b[at] ?? 0)
  return 0
}
