import type { Judged } from './confusion'

/** Of how many stories all variants were read right, among those whose variants differ in the label. */
export interface Pairs {
  right: number
  total: number
}

/** Counts pairs (or trios) that differ in a label by their key; one counts as right only if each of its cases is. */
export function pairsRight(cases: readonly (Judged & { family: string })[]): Pairs {
  const differing = [...Map.groupBy(cases, ({ family }) => family).values()].filter(
    (variants) => new Set(variants.map(({ key }) => key)).size > 1,
  )
  return {
    right: differing.filter((variants) => variants.every(({ key, read }) => key === read)).length,
    total: differing.length,
  }
}
