/** What was said of a case before each change, the last one last, and what was taken back. */
export interface Steps<T> {
  past: readonly T[]
  future: readonly T[]
}

export const noSteps = { past: [], future: [] } as const

/** More than anyone goes back in one case. */
const KEPT = 200

/** Gives the steps after a change: what was taken back is gone. */
export function changedFrom<T>({ past }: Steps<T>, before: T): Steps<T> {
  return { past: [...past, before].slice(-KEPT), future: [] }
}

/** Goes a step back. Gives the steps and what holds now; null where there is none. */
export function stepBack<T>({ past, future }: Steps<T>, now: T): { steps: Steps<T>; value: T } | null {
  const value = past.at(-1)
  return value === undefined ? null : { steps: { past: past.slice(0, -1), future: [...future, now] }, value }
}

/** Goes again the step that was taken back last; null where there is none. */
export function stepAgain<T>({ past, future }: Steps<T>, now: T): { steps: Steps<T>; value: T } | null {
  const value = future.at(-1)
  return value === undefined ? null : { steps: { past: [...past, now], future: future.slice(0, -1) }, value }
}
