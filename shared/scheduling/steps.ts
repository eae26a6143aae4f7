import type { MemoryState, Rating } from '../model/review'
import type { SchedulingParameters } from './parameters'

const DAY_MINUTES = 1440

/** A wait in a learning step. */
export interface StepWait {
  state: 'learning' | 'relearning'
  /** index of the step */
  step: number
  minutes: number
}

/** Whether a wait is counted in the learner's days. */
export const isInDays = (minutes: number): boolean => minutes >= DAY_MINUTES

/** How many days a wait of a day or more is. */
export const wholeDays = (minutes: number): number => Math.round(minutes / DAY_MINUTES)

/**
 * The step in which an answer leaves a card; null if it leaves the steps, or never was in them. Again leads to the first
 * step, Hard stays, Good goes on, and Easy leaves. Hard on the first of several waits for the mean of the first two, on an
 * only one half as long again but at most a day more. Source: docs.ankiweb.net/studying.html, "Learning/Relearning Cards".
 */
export function stepAfter(
  memory: Pick<MemoryState, 'state' | 'step'>,
  rating: Rating,
  parameters: Pick<SchedulingParameters, 'learningSteps' | 'relearningSteps'>,
): StepWait | null {
  const forgets = memory.state === 'review'
  if (rating === 4 || (forgets && rating > 1)) return null
  const state = forgets || memory.state === 'relearning' ? 'relearning' : 'learning'
  const steps = state === 'relearning' ? parameters.relearningSteps : parameters.learningSteps
  // The deck may have fewer steps by now.
  const at = memory.state === 'new' || forgets ? 0 : Math.min(memory.step, steps.length - 1)
  const next = { 1: 0, 2: at, 3: at + 1 }[rating]
  const minutes = rating === 2 && at === 0 ? hardOnFirst(steps) : steps[next]
  return minutes === undefined ? null : { state, step: next, minutes }
}

function hardOnFirst([first, second]: readonly number[]): number | undefined {
  if (first === undefined) return undefined
  return Math.round(second === undefined ? Math.min(first * 1.5, first + DAY_MINUTES) : (first + second) / 2)
}
