import {
  fsrs,
  GenSeedStrategyWithCardId,
  State,
  StrategyMode,
  type CardInput,
  type FSRS,
  type Grade,
  type RecordLogItem,
} from 'ts-fsrs'
import type { CardState } from '../model/card'
import { ratings, type MemoryState, type Rating } from '../model/review'
import { learningSteps, relearningSteps, type SchedulingParameters } from './parameters'

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
  stability: null,
  difficulty: null,
  step: 0,
  reps: 0,
  lapses: 0,
  lastReviewAtMs: null,
  lastReviewDay: null,
}

/**
 * What each grade would make of a card's memory state: FSRS-6 with learning steps of 1 and 10 minutes, and 10 minutes
 * after a lapse. Long intervals are spread a little so that cards learned together do not come back together for ever;
 * the spread depends on the card and its count of answers alone, so that the same answer always gives the same due date.
 */
export function nextStates(
  cardId: string,
  memory: MemoryState,
  at: Moment,
  parameters: SchedulingParameters,
): Record<Rating, MemoryState> {
  return {
    1: nextState(cardId, memory, 1, at, parameters),
    2: nextState(cardId, memory, 2, at, parameters),
    3: nextState(cardId, memory, 3, at, parameters),
    4: nextState(cardId, memory, 4, at, parameters),
  }
}

/** What one grade makes of a card's memory state; see nextStates. */
export function nextState(
  cardId: string,
  memory: MemoryState,
  rating: Rating,
  at: Moment,
  parameters: SchedulingParameters,
): MemoryState {
  const { card } = scheduler(parameters).next(toCard(cardId, memory, at), dateOf(at.day), grades[rating])
  return fromCard(card, at)
}

/** Milliseconds until a card comes again, for each grade. */
export function intervalsMs(states: Record<Rating, MemoryState>, nowMs: number): Record<Rating, number> {
  const intervals = { 1: 0, 2: 0, 3: 0, 4: 0 }
  for (const rating of ratings) intervals[rating] = (states[rating].dueAtMs ?? nowMs) - nowMs
  return intervals
}

/** Probability that a card is recalled now, 0 to 1; null while it is new. */
export function retrievability(
  memory: Pick<MemoryState, 'stability' | 'lastReviewAtMs'>,
  nowMs: number,
  parameters: SchedulingParameters,
): number | null {
  const { stability, lastReviewAtMs } = memory
  if (stability === null || lastReviewAtMs === null) return null
  return scheduler(parameters).forgetting_curve(Math.max(0, nowMs - lastReviewAtMs) / DAY_MS, stability)
}

// One for each set of parameters: making one costs more than answering with it.
const schedulers = new Map<string, FSRS>()

function scheduler({ version, weights, desiredRetention }: SchedulingParameters): FSRS {
  const known = schedulers.get(version)
  if (known) return known
  const made = fsrs({
    w: weights,
    request_retention: desiredRetention,
    enable_fuzz: true,
    learning_steps: learningSteps,
    relearning_steps: relearningSteps,
  }).useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('card_id'))
  schedulers.set(version, made)
  return made
}

const grades: Readonly<Record<Rating, Grade>> = { 1: 1, 2: 2, 3: 3, 4: 4 }

const stateNames: Readonly<Record<State, CardState>> = {
  [State.New]: 'new',
  [State.Learning]: 'learning',
  [State.Review]: 'review',
  [State.Relearning]: 'relearning',
}
const states: Readonly<Record<CardState, State>> = {
  new: State.New,
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
}

// ts-fsrs counts elapsed days between UTC dates. It is given midnight of the learner's day instead of the instant, so
// that an evening and the next morning are two days for everyone and two answers of one sitting are not.
const dateOf = (day: number): Date => new Date(day * DAY_MS)

function toCard(cardId: string, memory: MemoryState, at: Moment): CardInput & { card_id: string } {
  const lastDay = memory.lastReviewDay ?? at.day
  return {
    card_id: cardId,
    state: states[memory.state],
    due: dateOf(at.day),
    stability: memory.stability ?? 0,
    difficulty: memory.difficulty ?? 0,
    elapsed_days: 0,
    scheduled_days: 0,
    learning_steps: memory.step,
    reps: memory.reps,
    lapses: memory.lapses,
    // A clock that was set back must not give a negative time.
    last_review: memory.state === 'new' ? null : dateOf(Math.min(lastDay, at.day)),
  }
}

function fromCard(card: RecordLogItem['card'], at: Moment): MemoryState {
  return {
    state: stateNames[card.state],
    dueAtMs: at.nowMs + card.due.getTime() - dateOf(at.day).getTime(),
    stability: card.stability,
    difficulty: card.difficulty,
    step: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    lastReviewAtMs: at.nowMs,
    lastReviewDay: at.day,
  }
}
