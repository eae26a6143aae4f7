import type { Rules, Tristate } from '../classifier/rules'
import { asShown, combine } from '../classifier/step-values'
import { stepsOf, type Step, type Steps } from '../classifier/steps'

/** How likely each value of a fact is, as logarithms; what it can't be is left out. Of an element: `no` or `open`. */
export interface Likely {
  /** a fact; or an element all of whose facts may be denied at once */
  id: string
  values: Readonly<Partial<Record<Tristate, number>>>
}

/** How likely each outcome of a finding, or of an element with choices, is, as logarithms. */
export interface Outcome {
  id: string
  /** by what a learner calls it: yes, no, insufficient, or the id of a choice; one that is left out is as unlikely as the least */
  values: Readonly<Record<string, number>>
}

/** In this order values are tried: of two that are equal, the one that says less is taken. */
const order: readonly Tristate[] = ['open', 'no', 'yes']

/**
 * Gives the values of facts that are the likeliest together, by the sum of what they are worth and of what the outcomes
 * are worth that follow from them by the rules; where nobody is told apart from others. A fact that is not among them is
 * open. No fact is yes beside a denial of its whole element, or beside one that excludes it.
 *
 * Exact, without trying all: facts are decided one after another, and of all beginnings that mean the same to the steps
 * that are still to come, the best is kept (Viterbi 1967, doi 10.1109/TIT.1967.1054010).
 * @returns what is yes or no, by id, in the order of the rules
 */
export function likeliest(
  rules: Rules,
  facts: readonly Likely[],
  outcomes: readonly Outcome[],
): Map<string, 'yes' | 'no'> {
  const leaves = facts.toSorted((a, b) => rank(rules, a.id) - rank(rules, b.id))
  const nodes = networkOf(rules, leaves, outcomes)
  const stages = stagesOf(nodes, leaves.length)
  let states: State[] = [{ values: nodes.map(() => 'open'), score: 0 }]
  for (const [leaf, { due, kept }] of stages.entries()) {
    const best = new Map<string, State>()
    for (const before of states) {
      const values = before.values.slice()
      for (const value of order) {
        const worth = leaves[leaf]?.values[value]
        if (worth === undefined) continue
        values[leaf] = value
        let score = before.score + worth
        for (const at of due) {
          const node = nodes[at]
          const of = node?.children.map((child) => values[child] ?? 'open') ?? []
          values[at] = node?.value(of) ?? 'open'
          score += node?.worth?.(of) ?? 0
        }
        const key = kept.map((at) => values[at]).join()
        if (score > (best.get(key)?.score ?? -Infinity)) best.set(key, { values: values.slice(), score })
      }
    }
    states = [...best.values()]
  }
  return chosenIn(states[0], leaves)
}

/** A beginning: what the facts so far are, and what follows. */
interface State {
  values: Tristate[]
  score: number
}

function chosenIn(end: State | undefined, leaves: readonly Likely[]): Map<string, 'yes' | 'no'> {
  const chosen = leaves.flatMap(({ id }, leaf): [string, 'yes' | 'no'][] => {
    const value = end?.values[leaf] ?? 'open'
    return value === 'open' ? [] : [[id, value]]
  })
  return new Map(chosen)
}

/** A value that is chosen, or (with children) follows from others. */
interface Node {
  children: readonly number[]
  value: (of: Tristate[]) => Tristate
  worth: ((of: Tristate[]) => number) | null
}

/** Of each leaf: which nodes can be worked out once it is chosen, and which values are still needed after that. */
function stagesOf(nodes: readonly Node[], leaves: number): { due: number[]; kept: number[] }[] {
  const readyAt: number[] = []
  for (const [at, { children }] of nodes.entries())
    readyAt.push(at < leaves ? at : Math.max(0, ...children.map((child) => readyAt[child] ?? 0)))
  // What nothing that is worth something follows from is not worked out.
  const neededAt = nodes.map(({ worth }, at) => (worth === null ? -1 : (readyAt[at] ?? 0)))
  for (const [at, { children }] of [...nodes.entries()].toReversed())
    if (neededAt[at] !== -1)
      for (const child of children) neededAt[child] = Math.max(neededAt[child] ?? -1, readyAt[at] ?? 0)
  const stages = Array.from({ length: leaves }, (): { due: number[]; kept: number[] } => ({ due: [], kept: [] }))
  for (const [at, needed] of neededAt.entries()) {
    const ready = readyAt[at] ?? 0
    if (at >= leaves && needed >= 0) stages[ready]?.due.push(at)
    for (const { kept } of stages.slice(ready, Math.max(ready, needed))) kept.push(at)
  }
  return stages
}

/** Lays out rules: what is chosen, then what follows from it, each after what it follows from. */
function networkOf(rules: Rules, leaves: readonly Likely[], outcomes: readonly Outcome[]): Node[] {
  const steps = stepsOf(rules, 1, 1)
  const nodes: Node[] = leaves.map(() => ({ children: [], value: () => 'open', worth: null }))
  const add = (children: readonly number[], value: Node['value'], worth: Node['worth'] = null): number =>
    nodes.push({ children, value, worth }) - 1

  const leafOf = new Map(leaves.map(({ id }, leaf) => [id, leaf]))
  const places = steps.list.slice(0, steps.facts).map(({ id }) => {
    const denials = rules.elements.filter((element) => partsOf(element.when).includes(id ?? ''))
    return denials.reduce(
      (fact, { id: element }) => {
        const denial = leafOf.get(element)
        return denial === undefined ? fact : add([denial, fact], told, worthTelling)
      },
      leafOf.get(id ?? '') ?? add([], () => 'open'),
    )
  })
  for (const { facts } of rules.exclusions) {
    const excluded = steps.list.slice(0, steps.facts).flatMap(({ id }, at) => (facts.includes(id ?? '') ? at : []))
    add(
      excluded.map((at) => places[at] ?? 0),
      () => 'open',
      (of) => (of.filter((one) => one === 'yes').length > 1 ? -Infinity : 0),
    )
  }
  for (const step of steps.list.slice(steps.facts)) {
    const value = (of: Tristate[]) => combine(step, of)
    places.push(
      pairs(
        step,
        step.children.map((child) => places[child] ?? 0),
      ).reduce(
        (sofar: number | null, children) => add(sofar === null ? children : [sofar, ...children], value),
        null,
      ) ?? add([], value),
    )
  }
  for (const { id, values } of outcomes) {
    const least = Math.min(...Object.values(values))
    const { place, called } = outcomeOf(steps, id)
    add(
      place.map((at) => places[at] ?? 0),
      () => 'open',
      (of) => values[called(of)] ?? least,
    )
  }
  return nodes
}

/** Facts in the order of the rules, and a denial before the facts that it denies. */
function rank({ facts, elements }: Rules, id: string): number {
  const at = facts.findIndex((fact) => fact.id === id)
  if (at !== -1) return at
  const parts = partsOf(elements.find((element) => element.id === id)?.when)
  return facts.findIndex((fact) => parts.includes(fact.id)) - 0.5
}

/** The facts that an element denies if it is denied as a whole. */
const partsOf = (when: unknown): readonly unknown[] =>
  typeof when === 'object' && when !== null && 'any' in when && Array.isArray(when.any) ? when.any : []

/** As the engine takes what is told of a fact and of its element as a whole. */
function told([denial, fact = 'open']: Tristate[]): Tristate {
  if (denial !== 'no') return fact
  return fact === 'yes' ? 'open' : 'no'
}

const worthTelling = ([denial, fact]: Tristate[]): number => (denial === 'no' && fact === 'yes' ? -Infinity : 0)

/** The children of a step; where their order does not count, such as come one after another, so that little has to be kept. */
function pairs({ combines }: Step, children: readonly number[]): (readonly number[])[] {
  const isInAnyOrder = ['all', 'any', 'some', 'not-needed-if'].includes(combines ?? '')
  if (!isInAnyOrder || children.length < 3) return [children]
  return [children.slice(0, 2), ...children.slice(2).map((child) => [child])]
}

/** The steps by which an outcome is called something, and how. */
function outcomeOf(steps: Steps, id: string): { place: readonly number[]; called: (of: Tristate[]) => string } {
  const shown = steps.shown.get(id)
  if (shown) return { place: [shown.whole], called: ([value = 'open']) => asShown(value) }
  const place = steps.ofRule.get(id)?.[0] ?? -1
  const { combines, children } = steps.list[place] ?? { combines: null, children: [] }
  if (combines !== 'choice') return { place: [place], called: ([value = 'open']) => asShown(value) }
  const choices = children.map((child) => steps.list[child]?.id ?? '')
  return { place: children, called: (of) => choices[of.indexOf('yes')] ?? choices.at(-1) ?? '' }
}
