import { all, any, atLeast, not, unless } from './kleene'
import type { Shown, Tristate } from './rules'
import type { Step, Steps } from './steps'

/** The value of each step, by its place. What a learner calls a finding stands among them: open for insufficient. */
export type Values = Tristate[]

export const asShown = (value: Tristate): Shown => (value === 'open' ? 'insufficient' : value)
export const asValue = (shown: Shown): Tristate => (shown === 'insufficient' ? 'open' : shown)

/** Gives the value of every step, from those of the facts. */
export function valuesOf({ list, facts }: Steps, ofFacts: readonly Tristate[]): Values {
  const values: Values = ofFacts.slice(0, facts)
  for (const step of list.slice(facts)) {
    values.push(
      combine(
        step,
        step.children.map((child) => values[child] ?? 'open'),
      ),
    )
  }
  return values
}

/** Gives the value of a step from those of its children: the one place where it is decided what a rule means. */
export function combine(
  { combines, count, called }: Pick<Step, 'combines' | 'count' | 'called'>,
  of: Tristate[],
): Tristate {
  const [first = 'open', second = 'open'] = of
  switch (combines) {
    case null:
      return 'open'
    case 'name':
      return first
    case 'not':
      return not(first)
    case 'all':
      return all(of)
    // Where nothing is asked of the first, it does not stand in the way of the others: within "all" that is a yes.
    case 'not-needed-if':
    case 'some':
    case 'any':
      return any(of)
    case 'at-least':
      return atLeast(count ?? 0, of)
    case 'unless':
      return unless(first, second)
    case 'choice':
      return chosen(of)
    case 'shown':
      return shown(called, first, of.slice(1))
  }
}

// The last choice is the one that stands where no other does. It says that nothing holds, so that another one is what
// "met" means, and the last is open as long as its own condition is not shown.
function chosen(choices: readonly Tristate[]): Tristate {
  const first = choices.indexOf('yes')
  if (first === -1) return 'open'
  return first === choices.length - 1 ? 'no' : 'yes'
}

function shown(called: Step['called'], value: Tristate, supporting: readonly Tristate[]): Tristate {
  if (value !== 'open' || called === null) return value
  const isSupported = called['supported-by'] === undefined || supporting.includes('yes')
  return asValue(isSupported ? called.supported : called.unsupported)
}
