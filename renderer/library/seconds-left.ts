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

/** A step that takes longer looks like a halt, ms. */
const LONG_STEP_MS = 1000

/**
 * How long the step has taken by now that something is at, whole seconds; null if it is none to speak of.
 * @param quietMs since it last said how far it is
 */
export const longStep = (quietMs: number): number | null => (quietMs < LONG_STEP_MS ? null : Math.floor(quietMs / 1000))
