/** Two standard deviations of the normal distribution: 95 % lie within. */
const Z = 1.96

/**
 * Gives the interval in which a share lies with 95 % confidence, by Wilson's score (Wilson 1927,
 * doi 10.1080/01621459.1927.10502953): it stays within 0 and 1, and holds for few samples.
 * @param hits of the total, from 0 to total
 * @returns shares from 0 to 1; the whole of it where there is no sample
 */
export function wilson(hits: number, total: number): { low: number; high: number } {
  if (total === 0) return { low: 0, high: 1 }
  const share = hits / total
  const square = (Z * Z) / total
  const middle = share + square / 2
  const spread = Z * Math.sqrt((share * (1 - share)) / total + square / (4 * total))
  return { low: (middle - spread) / (1 + square), high: (middle + spread) / (1 + square) }
}
