/**
 * Positions, in order, of the longest run of values that grow: what of two texts stands in the same order in both.
 * Source: patience sorting; takes n log n.
 */
export function longestGrowing(values: Int32Array): Int32Array {
  // For each length, the position of the smallest value that a growing run of it can end with.
  const lasts: number[] = []
  const before = new Int32Array(values.length).fill(-1)
  for (const [position, value] of values.entries()) {
    let low = 0
    let high = lasts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[lasts[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    before[position] = low === 0 ? -1 : (lasts[low - 1] ?? -1)
    lasts[low] = position
  }
  const chain = new Int32Array(lasts.length)
  let position = lasts.at(-1) ?? -1
  for (let at = chain.length - 1; at >= 0; at--) {
    chain[at] = position
    position = before[position] ?? -1
  }
  return chain
}
