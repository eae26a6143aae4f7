/** A measured figure. The goal is a most, in the same unit; null if none was set. */
export interface Figure {
  name: string
  value: number
  unit: string
  goal: number | null
}

/** The line that a figure prints: `bench NAME VALUE UNIT goal GOAL met|short`. */
export function figureLine({ name, value, unit, goal }: Figure): string {
  const shown = `bench ${name} ${rounded(value)} ${unit}`
  if (goal === null) return `${shown} goal none`
  return `${shown} goal ${goal} ${value <= goal ? 'met' : 'short'}`
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
