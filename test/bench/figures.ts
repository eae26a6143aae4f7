/** A measured figure. The goal is in the same unit, a most if nothing else is said; null if none was set. */
export interface Figure {
  name: string
  value: number
  unit: string
  goal: number | null
  goalIs?: 'most' | 'least' | undefined
}

/** The line that a figure prints: `bench NAME VALUE UNIT goal GOAL met|short`. */
export function figureLine({ name, value, unit, goal, goalIs = 'most' }: Figure): string {
  const shown = `bench ${name} ${rounded(value)} ${unit}`
  if (goal === null) return `${shown} goal none`
  const isMet = goalIs === 'most' ? value <= goal : value >= goal
  return `${shown} goal ${goal} ${isMet ? 'met' : 'short'}`
}

function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1)
}

/**
 * The value below which a share of the samples lies, by nearest rank.
 * @param share from 0 to 1
 * @throws RangeError without samples
 */
export function percentile(samples: number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (value === undefined) throw new RangeError('percentile: no samples')
  return value
}
