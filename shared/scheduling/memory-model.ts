import { FSRSAlgorithm, type FSRSState } from 'ts-fsrs'
import type { MemoryState, Rating } from '../model/review'
import type { SchedulingParameters } from './parameters'

const DAY_MS = 86_400_000

/** What FSRS keeps of a memory: stability in days, difficulty from 1 to 10. */
export type FsrsMemory = FSRSState

type Weighted = Pick<SchedulingParameters, 'weights'>

// One for each set of weights: making one costs more than asking it.
const algorithms = new Map<readonly number[], FSRSAlgorithm>()

function algorithmOf({ weights }: Weighted): FSRSAlgorithm {
  const made = algorithms.get(weights) ?? new FSRSAlgorithm({ w: weights })
  algorithms.set(weights, made)
  return made
}

/**
 * FSRS-6's memory after an answer.
 * @param before      null before the first answer
 * @param elapsedDays days since the last answer, >= 0; 0: on the same day
 */
export function memoryAfter(
  before: FsrsMemory | null,
  elapsedDays: number,
  rating: Rating,
  parameters: Weighted,
): FsrsMemory {
  return algorithmOf(parameters).next_state(before, elapsedDays, rating)
}

/** Days until recall falls to the desired retention, not rounded, at least 1 and at most the longest interval. */
export function intervalDays(stability: number, parameters: SchedulingParameters): number {
  const { desiredRetention, longestIntervalDays } = parameters
  const days = stability * intervalPerStability(desiredRetention, parameters)
  return Math.min(Math.max(1, days), longestIntervalDays)
}

function intervalPerStability(desiredRetention: number, parameters: Weighted): number {
  return algorithmOf(parameters).calculate_interval_modifier(desiredRetention)
}

/** Probability that what has this stability is recalled so many days after its last answer, 0 to 1. */
export function recallAfter(elapsedDays: number, stability: number, parameters: Weighted): number {
  return algorithmOf(parameters).forgetting_curve(Math.max(0, elapsedDays), stability)
}

/** Probability that a card is recalled now, 0 to 1; null while it is new. */
export function retrievability(
  { stability, lastReviewAtMs }: Pick<MemoryState, 'stability' | 'lastReviewAtMs'>,
  nowMs: number,
  parameters: Weighted,
): number | null {
  if (stability === null || lastReviewAtMs === null) return null
  return recallAfter((nowMs - lastReviewAtMs) / DAY_MS, stability, parameters)
}

/**
 * The memory of which SM-2 knew no more than an ease and an interval, for cards that come without a usable log.
 * @param ease      2.5 for 250 %
 * @param interval  days
 * @param retention that SM-2 reached with it: recall is assumed to have fallen to it at the end of the interval
 * Source: FSRS-6's formulas for the interval and for the stability after Good, each solved for what is unknown; the values
 * that fsrs-rs publishes (test_memory_from_sm2) are V8 of the vectors.
 */
export function memoryFromSm2(ease: number, interval: number, retention: number, parameters: Weighted): FsrsMemory {
  const weight = (index: number) => parameters.weights[index] ?? Number.NaN
  const stability = Math.max(interval, 0.001) / intervalPerStability(retention, parameters)
  const growthPerEase = Math.exp(weight(8)) * stability ** -weight(9) * (Math.exp((1 - retention) * weight(10)) - 1)
  const difficulty = 11 - (ease - 1) / growthPerEase
  return { stability: rounded(stability), difficulty: rounded(Math.min(Math.max(difficulty, 1), 10)) }
}

/** As ts-fsrs rounds: what is stored and read again is then the same to the bit. */
const rounded = (value: number): number => Math.round(value * 1e8) / 1e8
