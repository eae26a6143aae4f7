/** How long a card has been looked at; in milliseconds of the window's own clock. While the window is hidden it stands still. */
export interface AnswerClock {
  /** null while it stands */
  runsSinceMs: number | null
  gatheredMs: number
}

export const startedClock = (nowMs: number): AnswerClock => ({ runsSinceMs: nowMs, gatheredMs: 0 })

/** Begins anew, standing if it stood. */
export const restartedClock = ({ runsSinceMs }: AnswerClock, nowMs: number, gatheredMs = 0): AnswerClock => ({
  runsSinceMs: runsSinceMs === null ? null : nowMs,
  gatheredMs,
})

/** Lets the clock stand, or go on. */
export function runningClock(clock: AnswerClock, isRunning: boolean, nowMs: number): AnswerClock {
  if (isRunning === (clock.runsSinceMs !== null)) return clock
  return { runsSinceMs: isRunning ? nowMs : null, gatheredMs: elapsedMs(clock, nowMs) }
}

/** Whole milliseconds that the clock has run. */
export const elapsedMs = ({ runsSinceMs, gatheredMs }: AnswerClock, nowMs: number): number =>
  Math.round(gatheredMs + (runsSinceMs === null ? 0 : Math.max(0, nowMs - runsSinceMs)))
