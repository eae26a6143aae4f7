import type { Tristate } from './rules'
import type { Step, Steps } from './steps'
import { asValue, type Values } from './step-values'

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

/** Goals of a step's children, none of them reached. */
export interface Way {
  goals: Goal[]
  /** they alone reach the goal that they are a way to; else more may be needed */
  isEnough: boolean
}

/**
 * Gives the ways in which a goal that is not reached can come nearer. Whatever reaches the goal reaches all goals of one of
 * the ways.
 */
export function waysTo(goal: Goal, { list }: Steps, values: Readonly<Values>): Way[] {
  const step = list[goal.place]
  if (!step) return []
  const { bound, value } = goal
  const of: Of = (places, otherBound = bound, otherValue = value) =>
    places.map((place) => ({ place, bound: otherBound, value: otherValue })).filter((one) => !isReached(one, values))
  const { children } = step
  const [first = 0, second = 0] = children
  switch (step.combines) {
    case null:
      return []
    case 'name':
      return each(of(children))
    case 'not':
      return each(of(children, bound === 'least' ? 'most' : 'least', opposite[value]))
    case 'all':
      return bound === 'least' ? together(of(children)) : each(of(children))
    case 'any':
    case 'some':
    case 'not-needed-if':
      return bound === 'least' ? each(of(children)) : together(of(children))
    case 'at-least':
      return of(children).map((one) => ({ goals: [one], isEnough: false }))
    case 'unless':
      return bound === 'least'
        ? together([...of([first]), ...of([second], 'most', 'open')])
        : each([...of([first]), ...of([second], 'least', 'yes')])
    case 'choice':
      return waysToChoice(goal, children, of)
    case 'shown':
      return waysToShown(goal, step, values, of)
  }
}

type Of = (places: readonly number[], bound?: Goal['bound'], value?: Tristate) => Goal[]

const each = (goals: Goal[]): Way[] => goals.map((one) => ({ goals: [one], isEnough: true }))
const together = (goals: Goal[]): Way[] => [{ goals, isEnough: false }]

/** "Met" is yes where one holds before the last, no where the last alone does. */
function waysToChoice({ bound, value }: Goal, choices: readonly number[], of: Of): Way[] {
  const others = choices.slice(0, -1)
  const last = choices.slice(-1)
  if (bound === 'least') {
    const another = each(of(others, 'least', 'yes'))
    return value === 'yes' ? another : [...another, ...each(of(last, 'most', 'open'))]
  }
  const noOther = of(others, 'most', 'open')
  return together(value === 'open' ? noOther : [...noOther, ...of(last, 'least', 'yes')])
}

/** A finding that is shown, not shown, or open: then it is called as it is supported or not. */
function waysToShown(goal: Goal, { children, called }: Step, values: Readonly<Values>, of: Of): Way[] {
  const [value = 0, ...supporting] = children
  const isGood = (shown: Tristate) =>
    goal.bound === 'least' ? rank[shown] >= rank[goal.value] : rank[shown] <= rank[goal.value]
  const isSupportGood = isGood(asValue(called?.supported ?? 'insufficient'))
  const isLackGood = called?.['supported-by'] !== undefined && isGood(asValue(called.unsupported))
  const isOpenGood = isSupportGood || isLackGood
  const now = values[value] ?? 'open'
  const ways: Way[] = []
  if (isGood('yes')) {
    const isOnWay = isOpenGood && now === 'no'
    ways.push({ goals: of([value], 'least', isOnWay ? 'open' : 'yes'), isEnough: !isOnWay })
  } else if (isOpenGood && now === 'no') ways.push(...together(of([value], 'least', 'open')))
  if (isGood('no')) {
    const isOnWay = isOpenGood && now === 'yes'
    ways.push({ goals: of([value], 'most', isOnWay ? 'open' : 'no'), isEnough: !isOnWay })
  } else if (isOpenGood && now === 'yes') ways.push(...together(of([value], 'most', 'open')))
  if (now !== 'open') return ways
  // Open, and called as it is not to be: what supports it must come or go.
  if (isSupportGood) for (const one of of(supporting, 'least', 'yes')) ways.push(...together([one]))
  if (isLackGood) ways.push(...together(of(supporting, 'most', 'open')))
  return ways
}
