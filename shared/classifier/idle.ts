import type { Rules, Tristate } from './rules'
import { combine } from './step-values'
import { stepsOf, type Step, type Steps } from './steps'
import { tellingsOf } from './tellings'
import { people, type FactOf, type Told } from './told'

/** The least and the most that a step can come to be, whatever is told of the facts of which nothing is told yet. */
interface Range {
  least: Tristate
  most: Tristate
}

/**
 * Gives the facts of which nothing is told and nothing need be asked: no answer, whatever else may come to be told,
 * changes what is shown of a finding that is asked.
 *
 * What it gives is sure. Where rules name the same fact in several places, it may leave out one that happens not to matter.
 */
export function idleFacts(rules: Rules, told: Told): FactOf[] {
  const steps = stepsOf(rules, people(told, 'subject').length, people(told, 'actor').length)
  const tellings = tellingsOf(rules, steps, told)
  const matters = mattering(
    rules,
    steps,
    tellings.map(({ value }) => value),
  )
  return tellings
    .filter(({ value, disputed }, place) => value === 'open' && !disputed && !matters.has(place))
    .map(({ fact, subject, actor }) => ({ fact, subject, actor }))
}

/** Gives the places of the steps that can still change what is shown of a finding that is asked. */
export function mattering(rules: Rules, steps: Steps, ofFacts: readonly Tristate[]): Set<number> {
  const ranges = rangesOf(steps, ofFacts)
  const matters = new Set<number>()
  const visit = (place: number): void => {
    const step = steps.list[place]
    const range = ranges[place]
    if (!step || !range || range.least === range.most || matters.has(place)) return
    matters.add(place)
    const rangeOf = (child: number): Range => ranges[child] ?? { least: 'no', most: 'yes' }
    step.children.forEach((child, at) => {
      if (!isBlocked(step, at, step.children.map(rangeOf))) visit(child)
    })
  }
  for (const { id, asked } of rules.findings) if (asked) visit(steps.shown.get(id)?.whole ?? -1)
  return matters
}

function rangesOf({ list, facts }: Steps, ofFacts: readonly Tristate[]): Range[] {
  const ranges: Range[] = []
  for (const [place, step] of list.entries()) {
    const told = ofFacts[place] ?? 'open'
    if (place < facts) ranges.push(told === 'open' ? { least: 'no', most: 'yes' } : { least: told, most: told })
    else
      ranges.push(
        rangeOver(
          step,
          step.children.flatMap((child) => ranges[child] ?? []),
        ),
      )
  }
  return ranges
}

function rangeOver(step: Step, of: Range[]): Range {
  const at = (end: (range: Range, place: number) => Tristate): Tristate => combine(step, of.map(end))
  const flipped = step.combines === 'not'
  if (step.combines === 'choice' || step.combines === 'shown') return rangeByTrying(step, of)
  // An exception makes less, the more it is: so does everything beneath "not".
  const low = (range: Range, place: number) =>
    flipped || (step.combines === 'unless' && place === 1) ? range.most : range.least
  const high = (range: Range, place: number) =>
    flipped || (step.combines === 'unless' && place === 1) ? range.least : range.most
  return { least: at(low), most: at(high) }
}

const order: Tristate[] = ['no', 'open', 'yes']
const between = ({ least, most }: Range): Tristate[] => order.slice(order.indexOf(least), order.indexOf(most) + 1)

/** Of few children that make now more and now less: their extremes, and what is between. */
function rangeByTrying(step: Step, of: Range[]): Range {
  const sets = of.reduce<Tristate[][]>(
    (sofar, range) => sofar.flatMap((some) => between(range).map((value) => [...some, value])),
    [[]],
  )
  const values = new Set(sets.map((values) => combine(step, values)))
  const possible = order.filter((value) => values.has(value))
  return { least: possible[0] ?? 'no', most: possible.at(-1) ?? 'yes' }
}

/** Whether another child, whatever is told, leaves a child without effect. */
function isBlocked({ combines, count, children }: Step, at: number, of: Range[]): boolean {
  const others = of.filter((_, other) => other !== at)
  const [holds, exception] = of
  switch (combines) {
    case 'all':
      return others.some(({ most }) => most === 'no')
    case 'any':
    case 'some':
    case 'not-needed-if':
      return others.some(({ least }) => least === 'yes')
    case 'at-least': {
      const surely = others.filter(({ least }) => least === 'yes').length
      const possibly = others.filter(({ most }) => most !== 'no').length
      return surely >= (count ?? 0) || possibly < (count ?? 0) - 1
    }
    case 'unless':
      return at === 0 ? exception?.least === 'yes' : holds?.most === 'no'
    case 'choice':
      return at < children.length - 1
        ? others.slice(0, -1).some(({ least }) => least === 'yes')
        : others.some(({ least }) => least === 'yes')
    case 'shown':
      return at > 0 && others.slice(1).some(({ least }) => least === 'yes')
    case 'not':
    case 'name':
    case null:
      return false
  }
}
