/** How sure the reader was of something, and whether it was right. */
export interface Claim {
  /** from 0 to 1 */
  confidence: number
  isRight: boolean
}

/** Some claims of about the same confidence. */
export interface Bin {
  claims: number
  /** means, from 0 to 1 */
  confidence: number
  right: number
}

/**
 * Parts claims into bins of equal size by their confidence, the least sure first: with equal steps instead, most bins
 * would be nearly empty, for a reader is sure of most.
 */
export function reliability(claims: readonly Claim[], bins = 10): Bin[] {
  const sorted = claims.toSorted((a, b) => a.confidence - b.confidence)
  return Array.from({ length: bins }, (_, bin) => {
    const part = sorted.slice((bin * sorted.length) / bins, ((bin + 1) * sorted.length) / bins)
    const share = (of: (claim: Claim) => number) => part.reduce((sum, one) => sum + of(one), 0) / part.length
    return {
      claims: part.length,
      confidence: share(({ confidence }) => confidence),
      right: share(({ isRight }) => (isRight ? 1 : 0)),
    }
  }).filter((bin) => bin.claims > 0)
}

/**
 * Gives the expected calibration error: how far confidence is from the share that is right, over bins of equal size
 * weighted by their claims (Naeini et al. 2015, doi 10.1609/aaai.v29i1.9602). From 0 to 1; 0 of nothing.
 */
export function calibrationError(claims: readonly Claim[], bins = 10): number {
  return reliability(claims, bins).reduce(
    (sum, bin) => sum + (bin.claims / claims.length) * Math.abs(bin.confidence - bin.right),
    0,
  )
}
