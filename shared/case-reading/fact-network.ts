import type { Rules, Tristate } from '../classifier/rules'
import { asShown, combine } from '../classifier/step-values'
import { stepsOf, type Step, type Steps } from '../classifier/steps'
import type { Meaning, Node } from './trellis'

/** Something in the rules. */
interface Named {
  id: string
}

/**
 * Lays out rules, where nobody is told apart from others: what is chosen, then what follows from it, each after what it
 * follows from.
 * @param leaves facts, and elements all of whose facts may be denied at once, in the order of `rank`
 * @param outcomes findings, and elements with choices
 */
export function networkOf(rules: Rules, leaves: readonly Named[], outcomes: readonly Named[]): Node[] {
  const steps = stepsOf(rules, 1, 1)
  const nodes: Node[] = leaves.map(() => ({ children: [], value: () => 'open', means: null }))
  const add = (children: readonly number[], value: Node['value'], means: Node['means'] = null): number =>
    nodes.push({ children, value, means }) - 1

  const leafOf = new Map(leaves.map(({ id }, leaf) => [id, leaf]))
  const places = steps.list.slice(0, steps.facts).map(({ id }) => {
    const denials = rules.elements.filter((element) => partsOf(element.when).includes(id ?? ''))
    return denials.reduce(
      (fact, { id: element }) => {
        const denial = leafOf.get(element)
        return denial === undefined ? fact : add([denial, fact], told, isTold)
      },
      leafOf.get(id ?? '') ?? add([], () => 'open'),
    )
  })
  for (const { facts } of rules.exclusions) {
    const excluded = steps.list.slice(0, steps.facts).flatMap(({ id }, at) => (facts.includes(id ?? '') ? at : []))
    add(
      excluded.map((at) => places[at] ?? 0),
      () => 'open',
      (of) => (of.filter((one) => one === 'yes').length > 1 ? 'impossible' : 'nothing'),
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
  for (const [outcome, { id }] of outcomes.entries()) {
    const { place, called } = outcomeOf(steps, id)
    add(
      place.map((at) => places[at] ?? 0),
      () => 'open',
      (of) => ({ outcome, called: called(of) }),
    )
  }
  return nodes
}

/** Gives numbers that order facts as the rules do, and a denial before the facts that it denies. */
export function rank({ facts, elements }: Rules, id: string): number {
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

const isTold = ([denial, fact]: Tristate[]): Meaning => (denial === 'no' && fact === 'yes' ? 'impossible' : 'nothing')

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
