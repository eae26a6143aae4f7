import { type LabelName, type Labels, several, single } from './labels'

/** How far two readers of the same cases agree on a label. */
export interface Agreement {
  label: LabelName
  cases: number
  /** in which both say the same, item for item */
  same: number
  /** Cohen's kappa: agreement beyond what chance would give (Cohen 1960); null where both always say one and the same */
  kappa: number | null
  /** of labels with items: F1 over all items of all cases; null of others */
  itemF1: number | null
}

/** Where two readers differ. */
export interface Difference {
  case: string
  label: LabelName
  key: string
  second: string
}

/** Gives how far two readers agree on each label, over the cases that both have read. */
export function agreements(key: readonly Labels[], second: readonly Labels[]): Agreement[] {
  const pairs = pairsOf(key, second)
  return [...single, ...several].map((label) => {
    const values = pairs.map(([a, b]) => [valueOf(a, label), valueOf(b, label)] as const)
    const same = values.filter(([a, b]) => a === b).length
    const isList = several.some((name) => name === label)
    return {
      label,
      cases: values.length,
      same,
      kappa: isList ? null : kappaOf(values),
      itemF1: isList ? itemF1(pairs, label) : null,
    }
  })
}

/** Gives each label of each case on which they differ, in the order of the cases. */
export function differences(key: readonly Labels[], second: readonly Labels[]): Difference[] {
  return pairsOf(key, second).flatMap(([a, b]) =>
    [...single, ...several].flatMap((label) => {
      const [mine, theirs] = [valueOf(a, label), valueOf(b, label)]
      return mine === theirs ? [] : [{ case: a.case, label, key: mine, second: theirs }]
    }),
  )
}

/** A label's value in words; items in the order of the alphabet. */
export function valueOf(one: Labels, label: LabelName): string {
  const value = one[label]
  if (value === null) return 'not stated'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.toSorted().join(', ')
  return String(value)
}

function pairsOf(key: readonly Labels[], second: readonly Labels[]): (readonly [Labels, Labels])[] {
  const byCase = new Map(second.map((one) => [one.case, one]))
  return key.flatMap((one) => {
    const other = byCase.get(one.case)
    return other ? [[one, other] as const] : []
  })
}

function kappaOf(values: readonly (readonly [string, string])[]): number | null {
  const names = new Set(values.flat())
  const share = (hits: number) => hits / values.length
  const observed = share(values.filter(([a, b]) => a === b).length)
  const expected = [...names].reduce(
    (sum, name) =>
      sum + share(values.filter(([a]) => a === name).length) * share(values.filter(([, b]) => b === name).length),
    0,
  )
  return expected === 1 ? null : (observed - expected) / (1 - expected)
}

function itemF1(pairs: readonly (readonly [Labels, Labels])[], label: LabelName): number {
  const items = (one: Labels) => {
    const value = one[label]
    return Array.isArray(value) ? value : []
  }
  const both = pairs.reduce((sum, [a, b]) => sum + items(a).filter((item) => items(b).includes(item)).length, 0)
  const all = pairs.reduce((sum, [a, b]) => sum + items(a).length + items(b).length, 0)
  return all === 0 ? 1 : (2 * both) / all
}
