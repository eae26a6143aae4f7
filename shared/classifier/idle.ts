import type { Rules, Tristate } from './rules'
import { asValue, combine } from './step-values'
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
  if (step.combines === 'choice') return rangeOfChoice(of)
  if (step.combines === 'shown') return rangeOfShown(step, of)
  // An exception makes less, the more it is: so does everything beneath "not".
  const low = (range: Range, place: number) =>
    flipped || (step.combines === 'unless' && place === 1) ? range.most : range.least
  const high = (range: Range, place: number) =>
    flipped || (step.combines === 'unless' && place === 1) ? range.least : range.most
  return { least: at(low), most: at(high) }
}

const order: Tristate[] = ['no', 'open', 'yes']

/** The least and the most of some values. */
function extremes(possible: readonly (Tristate | false)[]): Range {
  const values = order.filter((value) => possible.includes(value))
  return { least: values[0] ?? 'no', most: values.at(-1) ?? 'yes' }
}

/** As `combine` has it: the first that holds; where none does, it is open unless the last does. */
function rangeOfChoice(of: readonly Range[]): Range {
  const others = of.slice(0, -1)
  const last = of.at(-1)
  const isAnother = others.some(({ least }) => least === 'yes')
  return extremes([
    others.some(({ most }) => most === 'yes') && 'yes',
    !isAnother && last?.most === 'yes' && 'no',
    !isAnother && last?.least !== 'yes' && 'open',
  ])
}

/** Yes and no are shown as they are; what can be open, as what can support it has it. */
function rangeOfShown({ called }: Step, [value, ...supporting]: readonly Range[]): Range {
  if (value === undefined || called === null) return { least: 'no', most: 'yes' }
  const isAlways = called['supported-by'] === undefined
  const canBeOpen = order.indexOf(value.least) <= 1 && order.indexOf(value.most) >= 1
  const canBeSupported = isAlways || supporting.some(({ most }) => most === 'yes')
  const canLackSupport = !isAlways && supporting.every(({ least }) => least !== 'yes')
  return extremes([
    value.least === 'no' && 'no',
    value.most === 'yes' && 'yes',
    canBeOpen && canBeSupported && asValue(called.supported),
    canBeOpen && canLackSupport && asValue(called.unsupported),
  ])
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
