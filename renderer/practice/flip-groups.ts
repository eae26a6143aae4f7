import type { Flip } from '../../shared/model/practice'

/** Facts of which any one alone would change a finding in the same way. */
export interface FlipGroup {
  facts: string[]
  to: 'yes' | 'no'
  finding: string
  becomes: Flip['becomes']
}

/** Gathers what changes the same finding in the same way, in the order in which each first comes. */
export function groupFlips(flips: readonly Flip[]): FlipGroup[] {
  const groups = new Map<string, FlipGroup>()
  for (const { factLabel, from, to, findingLabel, becomes } of flips) {
    if (to === 'open') continue
    const key = JSON.stringify([from, to, findingLabel, becomes])
    const group = groups.get(key)
    if (group) group.facts.push(factLabel)
    else groups.set(key, { facts: [factLabel], to, finding: findingLabel, becomes })
  }
  return [...groups.values()]
}
