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
import type { MemoryState, Rating } from '../model/review'
import type { Moment } from './next-states'
import type { SchedulingParameters } from './parameters'

const DAY_MS = 86_400_000

/**
 * What an answer made of a card's memory state in the first release: all of it by ts-fsrs, steps of 1 and 10 minutes and 10
 * after a lapse, and its own spread. It is kept so that entries of that time go on giving what they gave.
 */
export function nextStateByFirstRules(
  cardId: string,
  memory: MemoryState,
  rating: Rating,
  at: Moment,
  parameters: SchedulingParameters,
): MemoryState {
  const { card } = scheduler(parameters).next(toCard(cardId, memory, at), dateOf(at.day), grades[rating])
  return fromCard(card, at)
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
    learning_steps: ['1m', '10m'],
    relearning_steps: ['10m'],
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
    dueDay: card.state === State.Review ? at.day + card.scheduled_days : null,
    stability: card.stability,
    difficulty: card.difficulty,
    step: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    lastReviewAtMs: at.nowMs,
    lastReviewDay: at.day,
  }
}
