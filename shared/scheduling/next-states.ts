import { ratings, type MemoryState, type Rating } from '../model/review'
import { nextStateByFirstRules } from './first-rules'
import { intervalDays, memoryAfter, type FsrsMemory } from './memory-model'
import type { SchedulingParameters } from './parameters'
import { bySeed, intervalRange, type ChooseInterval } from './spread'
import { isInDays, stepAfter, wholeDays, type StepWait } from './steps'

export { retrievability } from './memory-model'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** When a card is answered. */
export interface Moment {
  /** UTC milliseconds */
  nowMs: number
  /** the learner's day, as shared/time/day.ts counts it */
  day: number
}

/** The memory state of a card that was never answered. */
export const newMemory: MemoryState = {
  state: 'new',
  dueAtMs: null,
  dueDay: null,
  stability: null,
  difficulty: null,
  step: 0,
  reps: 0,
  lapses: 0,
  lastReviewAtMs: null,
  lastReviewDay: null,
}

/**
 * What each grade would make of a card's memory state: FSRS-6 with the steps of the parameters. A review comes on a day of
 * the learner's, so many days after that of the answer, whatever the clocks and the time zone do meanwhile: after Good at
 * least a day later than after Hard, and after Easy than after Good, and, if its interval grows at all, later than the last.
 * @param choose picks the day within the range in which an interval is spread
 */
export function nextStates(
  cardId: string,
  memory: MemoryState,
  at: Moment,
  parameters: SchedulingParameters,
  choose: ChooseInterval = bySeed(cardId, memory.reps),
): Record<Rating, MemoryState> {
  if (parameters.rules === 'first') {
    const byFirstRules = (rating: Rating) => nextStateByFirstRules(cardId, memory, rating, at, parameters)
    return { 1: byFirstRules(1), 2: byFirstRules(2), 3: byFirstRules(3), 4: byFirstRules(4) }
  }
  let daysBefore = 0
  const following = (rating: Rating): MemoryState => {
    const after = answered(memory, rating, at, parameters)
    const step = stepAfter(memory, rating, parameters)
    if (step) {
      if (isInDays(step.minutes)) daysBefore = wholeDays(step.minutes)
      return inStep(after, step, at)
    }
    const interval = intervalDays(after.stability, parameters)
    const least = Math.max(daysBefore + 1, leastAfterLast(memory, interval))
    daysBefore = choose(intervalRange(interval, least, parameters.longestIntervalDays))
    return inDays(after, 'review', 0, daysBefore, at)
  }
  return { 1: following(1), 2: following(2), 3: following(3), 4: following(4) }
}

/**
 * What one grade makes of a card's memory state; see nextStates.
 * @param dueDay the day that was chosen, if the answer leads to a wait in days; null: the one that the parameters give
 */
export function nextState(
  cardId: string,
  memory: MemoryState,
  rating: Rating,
  at: Moment,
  parameters: SchedulingParameters,
  dueDay: number | null = null,
): MemoryState {
  if (dueDay === null) return nextStates(cardId, memory, at, parameters)[rating]
  if (parameters.rules === 'first')
    return dueOn(nextStateByFirstRules(cardId, memory, rating, at, parameters), dueDay, at)
  const after = answered(memory, rating, at, parameters)
  const step = stepAfter(memory, rating, parameters)
  return dueOn(step ? inStep(after, step, at) : inDays(after, 'review', 0, 1, at), dueDay, at)
}

/** Milliseconds until a card comes again, for each grade. */
export function intervalsMs(states: Record<Rating, MemoryState>, nowMs: number): Record<Rating, number> {
  const intervals = { 1: 0, 2: 0, 3: 0, 4: 0 }
  for (const rating of ratings) intervals[rating] = (states[rating].dueAtMs ?? nowMs) - nowMs
  return intervals
}

type Remembered = MemoryState & FsrsMemory

/** The memory after an answer, with nothing yet said of when it comes again. */
function answered(memory: MemoryState, rating: Rating, at: Moment, parameters: SchedulingParameters): Remembered {
  const { stability, difficulty } = memory
  const before = stability === null || difficulty === null ? null : { stability, difficulty }
  // A clock that was set back must not give a negative time.
  const elapsedDays = Math.max(0, at.day - (memory.lastReviewDay ?? at.day))
  return {
    ...memory,
    ...memoryAfter(before, elapsedDays, rating, parameters),
    reps: memory.reps + 1,
    lapses: memory.lapses + (memory.state === 'review' && rating === 1 ? 1 : 0),
    lastReviewAtMs: at.nowMs,
    lastReviewDay: at.day,
  }
}

/** An interval that grows is spread to no day on which the last one ended, or before. As in Anki. */
function leastAfterLast({ state, dueDay, lastReviewDay }: MemoryState, interval: number): number {
  if (state !== 'review' || dueDay === null || lastReviewDay === null) return 1
  const last = dueDay - lastReviewDay
  return Math.round(interval) > last ? last + 1 : 1
}

function inStep(memory: MemoryState, { state, step, minutes }: StepWait, at: Moment): MemoryState {
  if (isInDays(minutes)) return inDays(memory, state, step, wholeDays(minutes), at)
  return { ...memory, state, step, dueAtMs: at.nowMs + minutes * MINUTE_MS, dueDay: null }
}

function inDays(memory: MemoryState, state: MemoryState['state'], step: number, days: number, at: Moment): MemoryState {
  return { ...memory, state, step, dueAtMs: at.nowMs + days * DAY_MS, dueDay: at.day + days }
}

/** The same on another day, if it waits in days. */
function dueOn(memory: MemoryState, dueDay: number, at: Moment): MemoryState {
  if (memory.dueDay === null) return memory
  return { ...memory, dueDay, dueAtMs: at.nowMs + (dueDay - at.day) * DAY_MS }
}
