import type { Tristate } from './rules'
import type { Step, Steps } from './steps'
import type { Values } from './step-values'

/** That a step be worth so much at least, or at most; no < open < yes. */
export interface Goal {
  place: number
  bound: 'least' | 'most'
  value: Tristate
}

const rank = { no: 0, open: 1, yes: 2 } as const
const opposite = { no: 'yes', open: 'open', yes: 'no' } as const

export const isReached = ({ place, bound, value }: Goal, values: Readonly<Values>): boolean => {
  const now = rank[values[place] ?? 'open']
  return bound === 'least' ? now >= rank[value] : now <= rank[value]
}

/**
 * Gives the ways in which a goal that is not reached can come nearer: of each way, goals of the step's children, none of
 * them reached. Whatever reaches the goal reaches all goals of one of the ways.
 */
export function waysTo(goal: Goal, { list }: Steps, values: Readonly<Values>): Goal[][] {
  const step = list[goal.place]
  if (!step) return []
  const { bound, value } = goal
  const of = (places: readonly number[], otherBound = bound, otherValue = value): Goal[] =>
    places.map((place) => ({ place, bound: otherBound, value: otherValue })).filter((one) => !isReached(one, values))
  const each = (goals: Goal[]): Goal[][] => goals.map((one) => [one])
  const { children } = step
  const [first = 0, second = 0] = children
  switch (step.combines) {
    case null:
      return []
    case 'name':
      return [of(children)]
    case 'not':
      return [of(children, bound === 'least' ? 'most' : 'least', opposite[value])]
    case 'all':
      return bound === 'least' ? [of(children)] : each(of(children))
    case 'any':
    case 'some':
    case 'not-needed-if':
      return bound === 'least' ? each(of(children)) : [of(children)]
    case 'at-least':
      return each(of(children))
    case 'unless':
      return bound === 'least'
        ? [[...of([first]), ...of([second], 'most', 'open')]]
        : each([...of([first]), ...of([second], 'least', 'yes')])
    case 'choice':
      return waysToChoice(goal, children, of)
    case 'shown':
      return waysToShown(goal, step, values, of)
  }
}

type Of = (places: readonly number[], bound?: Goal['bound'], value?: Tristate) => Goal[]

/** "Met" is yes where one holds before the last, no where the last alone does. */
function waysToChoice({ bound, value }: Goal, choices: readonly number[], of: Of): Goal[][] {
  const others = choices.slice(0, -1)
  const last = choices.slice(-1)
  const each = (goals: Goal[]): Goal[][] => goals.map((one) => [one])
  if (bound === 'least') {
    const another = each(of(others, 'least', 'yes'))
    return value === 'yes' ? another : [...another, ...each(of(last, 'most', 'open'))]
  }
  const noOther = of(others, 'most', 'open')
  return value === 'open' ? [noOther] : [[...noOther, ...of(last, 'least', 'yes')]]
}

/** A finding that is shown, not shown, or open: then it is called as it is supported or not. */
function waysToShown(goal: Goal, { children, called }: Step, values: Readonly<Values>, of: Of): Goal[][] {
  const [value = 0, ...supporting] = children
  const isEnough = (shown: Tristate) =>
    goal.bound === 'least' ? rank[shown] >= rank[goal.value] : rank[shown] <= rank[goal.value]
  const calledAs = (isSupported: boolean): Tristate => {
    const shown = isSupported ? called?.supported : called?.unsupported
    return shown === 'yes' || shown === 'no' ? shown : 'open'
  }
  const isAlways = called?.['supported-by'] === undefined
  const enough = { supported: isEnough(calledAs(true)), unsupported: !isAlways && isEnough(calledAs(false)) }
  const isOpenEnough = enough.supported || enough.unsupported
  const now = values[value] ?? 'open'
  const ways: Goal[][] = []
  if (now === 'no' && (isOpenEnough || isEnough('yes'))) ways.push(of([value], 'least', isOpenEnough ? 'open' : 'yes'))
  if (now === 'yes' && (isOpenEnough || isEnough('no'))) ways.push(of([value], 'most', isOpenEnough ? 'open' : 'no'))
  if (now !== 'open') return ways
  if (isEnough('yes')) ways.push(of([value], 'least', 'yes'))
  if (isEnough('no')) ways.push(of([value], 'most', 'no'))
  // Open, and called as it is not to be: what supports it must come or go.
  if (enough.supported) for (const one of of(supporting, 'least', 'yes')) ways.push([one])
  if (enough.unsupported) ways.push(of(supporting, 'most', 'open'))
  return ways
}
