/** Earlier than this nothing is told by how fast it was, ms. */
const EARLIEST_MS = 1000

/**
 * How long something still takes, whole seconds from 1, if it goes on as it began; null while that would be a guess.
 * @param share     done of it, 0 to 1
 * @param elapsedMs since it began
 */
export function secondsLeft(share: number, elapsedMs: number): number | null {
  if (elapsedMs < EARLIEST_MS || share <= 0.02) return null
  return Math.max(1, Math.round(((elapsedMs / share) * (1 - share)) / 1000))
}
