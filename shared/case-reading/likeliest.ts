import type { Rules, Tristate } from '../classifier/rules'
import { networkOf, rank } from './fact-network'
import { bestWay, trellisOf, type Trellis } from './trellis'

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

/**
 * Gives the values of facts that are the likeliest together, by the sum of what they are worth and of what the outcomes
 * are worth that follow from them by the rules; where nobody is told apart from others. A fact that is not among them is
 * open. No fact is yes beside a denial of its whole element, or beside one that excludes it.
 * @returns what is yes or no, by id, in the order of the rules
 */
export function likeliest(
  rules: Rules,
  facts: readonly Likely[],
  outcomes: readonly Outcome[],
): Map<string, 'yes' | 'no'> {
  const leaves = facts.toSorted((a, b) => rank(rules, a.id) - rank(rules, b.id))
  const least = outcomes.map(({ values }) => Math.min(...Object.values(values)))
  const values = bestWay(trellisFor(rules, leaves, outcomes), {
    ofChoice: (leaf, value) => leaves[leaf]?.values[value] ?? -Infinity,
    ofOutcome: ({ outcome, called }) => outcomes[outcome]?.values[called] ?? least[outcome] ?? 0,
  })
  const chosen = leaves.flatMap(({ id }, leaf): [string, 'yes' | 'no'][] => {
    const value = values?.[leaf] ?? 'open'
    return value === 'open' ? [] : [[id, value]]
  })
  return new Map(chosen)
}

/** What was laid out last for rules: from one text to the next the same is asked, and only its worth is another. */
const last = new WeakMap<Rules, { asked: string; trellis: Trellis }>()

function trellisFor(rules: Rules, leaves: readonly Likely[], outcomes: readonly Outcome[]): Trellis {
  const asked = JSON.stringify([
    leaves.map(({ id, values }) => [id, Object.keys(values)]),
    outcomes.map(({ id }) => id),
  ])
  const known = last.get(rules)
  if (known?.asked === asked) return known.trellis
  const trellis = trellisOf(
    networkOf(rules, leaves, outcomes),
    leaves.map(({ values }) => values),
  )
  last.set(rules, { asked, trellis })
  return trellis
}
