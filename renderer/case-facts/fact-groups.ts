import type { FactRule, Rules } from '../../shared/classifier/rules'
import { factsOf } from '../../shared/practice/part'

/** Facts that are looked for together. */
export interface FactGroup {
  /** id of the element or finding that first rests on them; empty for those on which none does */
  id: string
  label: string
  facts: FactRule[]
  /** the element can be denied as a whole, all of its facts at once */
  canBeDenied: boolean
}

/** Gives the facts by the element that rests on them, else by the finding; each once, in the rules' order. */
export function factGroups(rules: Rules, other: string): FactGroup[] {
  const left = new Map(rules.facts.map((fact) => [fact.id, fact]))
  const take = (ids: readonly string[]): FactRule[] =>
    ids.flatMap((id) => {
      const fact = left.get(id)
      left.delete(id)
      return fact ? [fact] : []
    })
  const groups = [
    ...rules.elements.map((rule) => ({
      id: rule.id,
      label: rule.label,
      facts: take(factsOf(rules, rule)),
      canBeDenied: typeof rule.when === 'object' && 'any' in rule.when,
    })),
    ...rules.findings.map((rule) => ({
      id: rule.id,
      label: rule.label,
      facts: take(factsOf(rules, rule)),
      canBeDenied: false,
    })),
  ]
  const rest = take([...left.keys()])
  return [...groups, { id: '', label: other, facts: rest, canBeDenied: false }].filter(({ facts }) => facts.length > 0)
}

/** Gives the index of the group that has a fact, for its colour; of a whole element its own. */
export const groupIndex = (groups: readonly FactGroup[], fact: string): number =>
  groups.findIndex(({ id, facts }) => id === fact || facts.some((one) => one.id === fact))
