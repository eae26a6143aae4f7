import type { Goal } from './goals'
import type { Reach } from './reach'
import type { Tristate } from './rules'
import type { Values } from './step-values'
import type { Step, Steps } from './steps'

/** More than all facts together can cost. */
const NEVER = 1_000_000

type Bound = 'leastYes' | 'leastOpen' | 'mostOpen' | 'mostNo'
/** Of one step: what it costs, at least, to make it yes; open or yes; open or no; no. */
type Costs = Record<Bound, number>

const boundOf = ({ bound, value }: Goal): Bound =>
  bound === 'least' ? (value === 'yes' ? 'leastYes' : 'leastOpen') : value === 'no' ? 'mostNo' : 'mostOpen'

/**
 * Gives what it costs to reach a goal by changing facts: never too much, and, where a rule names no fact twice, no less
 * than it takes.
 * @param prices of each fact, what it costs to change it
 */
export function leastCosts(
  { list }: Steps,
  values: Readonly<Values>,
  reaches: readonly Reach[],
  prices: readonly number[],
): (goal: Goal) => number {
  const all: Costs[] = []
  for (const [place, step] of list.entries()) {
    const price = prices[place] ?? 1
    const of = step.children.map((child) => all[child] ?? none)
    all.push(
      step.combines === null
        ? costsOfFact(values[place] ?? 'open', price)
        : costsOf(step, of, reaches[place]?.isApart ?? false),
    )
  }
  return (goal) => all[goal.place]?.[boundOf(goal)] ?? 0
}

const costsOfFact = (value: Tristate, price: number): Costs => ({
  leastYes: value === 'yes' ? 0 : price,
  leastOpen: value === 'no' ? price : 0,
  mostOpen: value === 'yes' ? price : 0,
  mostNo: value === 'no' ? 0 : price,
})

const none: Costs = { leastYes: 0, leastOpen: 0, mostOpen: 0, mostNo: 0 }

const least = (of: readonly number[]): number => Math.min(NEVER, ...of)

function costsOf({ combines, count, called }: Step, of: Costs[], isApart: boolean): Costs {
  /** all of them have to come */
  const together = (numbers: readonly number[]): number =>
    Math.min(NEVER, isApart ? numbers.reduce((sum, one) => sum + one, 0) : Math.max(0, ...numbers))
  const each = (bound: Bound, some = of): number[] => some.map((one) => one[bound])
  const [first = none, second = none] = of
  const others = of.slice(0, -1)
  const last = of.at(-1) ?? none
  switch (combines) {
    case null:
    case 'name':
      return first
    case 'not':
      return { leastYes: first.mostNo, leastOpen: first.mostOpen, mostOpen: first.leastOpen, mostNo: first.leastYes }
    case 'all':
      return {
        leastYes: together(each('leastYes')),
        leastOpen: together(each('leastOpen')),
        mostOpen: least(each('mostOpen')),
        mostNo: least(each('mostNo')),
      }
    case 'any':
    case 'some':
    case 'not-needed-if':
      return {
        leastYes: least(each('leastYes')),
        leastOpen: least(each('leastOpen')),
        mostOpen: together(each('mostOpen')),
        mostNo: together(each('mostNo')),
      }
    case 'at-least': {
      const cheapest = (bound: Bound, number: number) =>
        number > of.length
          ? NEVER
          : together(
              each(bound)
                .toSorted((a, b) => a - b)
                .slice(0, Math.max(0, number)),
            )
      const needed = count ?? 0
      const spared = of.length - needed + 1
      return {
        leastYes: cheapest('leastYes', needed),
        leastOpen: cheapest('leastOpen', needed),
        mostOpen: cheapest('mostOpen', spared),
        mostNo: cheapest('mostNo', spared),
      }
    }
    case 'unless':
      return {
        leastYes: together([first.leastYes, second.mostOpen]),
        leastOpen: together([first.leastOpen, second.mostOpen]),
        mostOpen: least([first.mostOpen, second.leastYes]),
        mostNo: least([first.mostNo, second.leastYes]),
      }
    case 'choice': {
      const another = least(each('leastYes', others))
      const noOther = each('mostOpen', others)
      return {
        leastYes: another,
        leastOpen: least([another, last.mostOpen]),
        mostOpen: together(noOther),
        mostNo: together([...noOther, last.leastYes]),
      }
    }
    case 'shown':
      return costsOfShown(first, of.slice(1), called)
  }
}

/** A finding can be shown as something because it is yes, or no, or open with support or without. */
function costsOfShown(value: Costs, supporting: Costs[], called: Step['called']): Costs {
  const open = Math.max(value.leastOpen, value.mostOpen)
  const isAlways = called?.['supported-by'] === undefined
  const supported = isAlways ? open : Math.max(open, least(supporting.map((one) => one.leastYes)))
  const unsupported = isAlways ? NEVER : Math.max(open, ...supporting.map((one) => one.mostOpen))
  const ways = [
    { shown: 'yes', number: value.leastYes },
    { shown: 'no', number: value.mostNo },
    { shown: called?.supported ?? 'insufficient', number: supported },
    { shown: called?.unsupported ?? 'insufficient', number: unsupported },
  ]
  const to = (...shown: string[]) => least(ways.flatMap((way) => (shown.includes(way.shown) ? way.number : [])))
  return {
    leastYes: to('yes'),
    leastOpen: to('yes', 'insufficient'),
    mostOpen: to('no', 'insufficient'),
    mostNo: to('no'),
  }
}
