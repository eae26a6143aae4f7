/** What the key says of one case, and what was read. */
export interface Judged {
  key: string
  read: string
}

/** How often each value of the key was read as each value. */
export interface Confusion {
  values: readonly string[]
  /** a row for each value of the key, in it a number for each value that was read */
  counts: number[][]
  total: number
  right: number
  /** share of cases in which the key has the value that is most frequent in it: right without reading at all */
  majority: number
  /** mean over the values that the key has of the F1 of each; 0 where there is no case */
  macroF1: number
}

/** Counts how a label with a few exclusive values was read. */
export function confusionOf(cases: readonly Judged[], values: readonly string[]): Confusion {
  const counts = values.map((key) =>
    values.map((read) => cases.filter((one) => one.key === key && one.read === read).length),
  )
  const inKey = values.map((value) => cases.filter(({ key }) => key === value).length)
  const asRead = values.map((value) => cases.filter(({ read }) => read === value).length)
  const hits = values.map((_, at) => counts[at]?.[at] ?? 0)
  const right = hits.reduce((sum, one) => sum + one, 0)
  const scores = values.flatMap((_, at) => {
    const ofKey = inKey[at] ?? 0
    return ofKey === 0 ? [] : [(2 * (hits[at] ?? 0)) / (ofKey + (asRead[at] ?? 0))]
  })
  return {
    values,
    counts,
    total: cases.length,
    right,
    majority: cases.length === 0 ? 0 : Math.max(...inKey) / cases.length,
    macroF1: mean(scores),
  }
}

/** The mean; 0 of nothing. */
export const mean = (of: readonly number[]): number =>
  of.length === 0 ? 0 : of.reduce((sum, one) => sum + one, 0) / of.length
