import { mean } from './confusion'

/** The items of a case by its key, and those that were read. */
export interface JudgedItems {
  key: readonly string[]
  read: readonly string[]
}

/** How one item, or all of them, were read. */
export interface ItemScore {
  /** in the key and read */
  hits: number
  inKey: number
  asRead: number
  /** 2 hits / (inKey + asRead); 1 where neither has any */
  f1: number
}

export interface ItemScores {
  items: Record<string, ItemScore>
  /** over all items of all cases: frequent ones count more */
  micro: ItemScore
  /** mean of the F1 of the items that the key has at least once */
  macroF1: number
}

/** Scores lists of items, item by item and over all. */
export function itemScores(cases: readonly JudgedItems[], names: readonly string[]): ItemScores {
  const of = (name: string) =>
    scoreOf(
      cases.filter(({ key, read }) => key.includes(name) && read.includes(name)).length,
      cases.filter(({ key }) => key.includes(name)).length,
      cases.filter(({ read }) => read.includes(name)).length,
    )
  const items = Object.fromEntries(names.map((name) => [name, of(name)]))
  const all = Object.values(items)
  const sum = (count: (one: ItemScore) => number) => all.reduce((sofar, one) => sofar + count(one), 0)
  return {
    items,
    micro: scoreOf(
      sum(({ hits }) => hits),
      sum(({ inKey }) => inKey),
      sum(({ asRead }) => asRead),
    ),
    macroF1: mean(all.filter(({ inKey }) => inKey > 0).map(({ f1 }) => f1)),
  }
}

const scoreOf = (hits: number, inKey: number, asRead: number): ItemScore => ({
  hits,
  inKey,
  asRead,
  f1: inKey + asRead === 0 ? 1 : (2 * hits) / (inKey + asRead),
})
