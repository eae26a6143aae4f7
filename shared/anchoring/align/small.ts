import { replaced, same, type Matches } from './matches'
import type { Span } from './shingles'

/** Of old times new tokens; beyond it, comparing each with each takes too long. */
export const smallCells = 16_384

// Each times what the token weighs. One that goes and one that comes cost more than one that is replaced.
const gapCost = 6
const replaceCost = 11
const likeGain = 6
/** Words that share less at their ends are two words, not one that was corrected. */
const leastLike = 0.5
/** of a word that would be replaced by a sign */
const neverCost = 1000

const costs = new Float64Array(2 * (smallCells + 2))
const steps = new Uint8Array(4 * smallCells + 4)
const both = 0
const oldOnly = 1
const newOnly = 2

/**
 * Pairs the tokens of two short spans at the least cost: which stayed, which were replaced, which came and went.
 * Source: Needleman and Wunsch, with the likeness of words as what a replacement costs.
 */
export function pairSmall(matches: Matches, { oldFrom, oldTo, newFrom, newTo }: Span): void {
  const { from, to } = matches
  const rows = oldTo - oldFrom
  const width = newTo - newFrom + 1
  costs[0] = 0
  for (let column = 1; column < width; column++) {
    costs[column] = (costs[column - 1] ?? 0) + gapCost * (to.weights[newFrom + column - 1] ?? 0)
    steps[column] = newOnly
  }
  for (let row = 1; row <= rows; row++) {
    const line = (row & 1) * width
    const above = width - line
    const oldGap = gapCost * (from.weights[oldFrom + row - 1] ?? 0)
    costs[line] = (costs[above] ?? 0) + oldGap
    steps[row * width] = oldOnly
    for (let column = 1; column < width; column++) {
      let cost = (costs[above + column - 1] ?? 0) + costOf(matches, oldFrom + row - 1, newFrom + column - 1)
      let step = both
      const without = (costs[above + column] ?? 0) + oldGap
      if (without < cost) [cost, step] = [without, oldOnly]
      const inserted = (costs[line + column - 1] ?? 0) + gapCost * (to.weights[newFrom + column - 1] ?? 0)
      if (inserted < cost) [cost, step] = [inserted, newOnly]
      costs[line + column] = cost
      steps[row * width + column] = step
    }
  }
  for (let row = rows, column = width - 1; row > 0 || column > 0;) {
    const step = steps[row * width + column]
    if (step === both) {
      const [old, there] = [oldFrom + row - 1, newFrom + column - 1]
      matches.put(old, there, matches.equal(old, there) ? same : replaced)
    }
    if (step !== newOnly) row -= 1
    if (step !== oldOnly) column -= 1
  }
}

function costOf(matches: Matches, old: number, there: number): number {
  if (matches.equal(old, there)) return 0
  const alike = matches.alike(old, there)
  if (alike < 0) return neverCost
  return (replaceCost - (alike < leastLike ? 0 : likeGain * alike)) * (matches.from.weights[old] ?? 0)
}
