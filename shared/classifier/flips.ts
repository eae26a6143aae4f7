import { evaluate, type Facts, type Shown } from './engine'
import type { Rules, Tristate } from './rules'

/** A single fact that, told otherwise, would change a finding. */
export interface FactFlip {
  fact: string
  from: Tristate
  to: 'yes' | 'no'
  finding: string
  becomes: Shown
}

/**
 * Gives every change of a single fact that changes what is found, in the order of the rules.
 * A change that would contradict what is told takes the contradiction with it: see `told`.
 */
export function flips(rules: Rules, facts: Facts): FactFlip[] {
  const now = evaluate(rules, facts).findings
  const found: FactFlip[] = []
  for (const { id: fact } of rules.facts) {
    const from = facts[fact] ?? 'open'
    for (const to of ['yes', 'no'] as const) {
      if (to === from) continue
      const then = evaluate(rules, told(facts, fact, to)).findings
      for (const { id: finding } of rules.findings) {
        const becomes = then[finding]?.shown
        if (becomes !== undefined && becomes !== now[finding]?.shown) found.push({ fact, from, to, finding, becomes })
      }
    }
  }
  return found
}

const NOTHING = 'none'

/**
 * Gives the facts with one of them told otherwise. `means.none` denies every other fact whose path begins with `means`,
 * so that telling it denies those which were told, and telling one of those takes it back.
 */
export function told(facts: Facts, fact: string, to: 'yes' | 'no'): Facts {
  const group = fact.slice(0, fact.indexOf('.') + 1)
  const changed: Record<string, Tristate> = { ...facts, [fact]: to }
  if (to === 'no' || group === '') return changed
  if (fact !== group + NOTHING) {
    delete changed[group + NOTHING]
    return changed
  }
  for (const other of Object.keys(facts)) {
    if (other !== fact && other.startsWith(group) && facts[other] === 'yes') changed[other] = 'no'
  }
  return changed
}
