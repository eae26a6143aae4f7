const MINUTE_MS = 60_000

/** Who has given no answer for so long has had a break. */
const PAUSE_MS = 5 * MINUTE_MS

/** A stretch of answers without a break, in milliseconds of the window's own clock. */
export interface Stretch {
  sinceMs: number
  lastMs: number
}

/** The stretch with an answer, or a new one that begins with it after a break. @param tookMs how long the answer took */
export function withAnswer(stretch: Stretch | null, nowMs: number, tookMs: number): Stretch {
  const goesOn = stretch !== null && nowMs - tookMs - stretch.lastMs < PAUSE_MS
  return { sinceMs: goesOn ? stretch.sinceMs : nowMs - tookMs, lastMs: nowMs }
}

/** The stretch as it is after the learner said that no break is wanted: it is counted anew. */
export const countedAnew = (stretch: Stretch | null, nowMs: number): Stretch | null =>
  stretch && { ...stretch, sinceMs: nowMs }

/** Minutes without a break where one is due; null where none is. @param afterMinutes 0: never */
export function minutesWithoutBreak(stretch: Stretch | null, afterMinutes: number): number | null {
  if (stretch === null || afterMinutes === 0) return null
  const minutes = Math.floor((stretch.lastMs - stretch.sinceMs) / MINUTE_MS)
  return minutes >= afterMinutes ? minutes : null
}
