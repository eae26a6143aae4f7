import fc from 'fast-check'
import { default_w } from 'ts-fsrs'
import { describe, expect, test } from 'vitest'
import type { MemoryState, Rating } from '../../../../shared/model/review'
import {
  intervalsMs,
  newMemory,
  nextState,
  nextStates,
  retrievability,
} from '../../../../shared/scheduling/next-states'
import { parametersOf, schedulingParameters } from '../../../../shared/scheduling/parameters'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const START = Date.UTC(2022, 11, 29, 12, 30)
const dayOf = (atMs: number) => Math.floor(atMs / DAY_MS)
const moment = (nowMs: number) => ({ nowMs, day: dayOf(nowMs) })
const standard = schedulingParameters(0.9)

/** Answers a card with each grade in turn, so many days after the answer before. */
function answer(steps: readonly [Rating, number][]): MemoryState[] {
  let nowMs = START
  let memory = newMemory
  return steps.map(([rating, gapDays]) => {
    nowMs += gapDays * DAY_MS
    memory = nextState('vector', memory, rating, moment(nowMs), standard)
    return memory
  })
}

describe('FSRS-6', () => {
  test('is run with the published default weights', () => {
    expect(standard.weights).toEqual(default_w)
  })

  // Published in ts-fsrs (FSRS-6.test.ts), fsrs-rs (test_memory_state) and py-fsrs (test_memo_state).
  test('gives the published memory state for A G G G G G after 0 0 1 3 8 21 days', () => {
    const states = answer([[1, 0], [3, 0], [3, 1], [3, 3], [3, 8], [3, 21]]) // prettier-ignore
    const expected = [0.212, 0.246689, 2.021477, 7.863699, 21.917713, 53.626905]
    states.forEach(({ stability }, index) => expect(stability).toBeCloseTo(expected[index] ?? NaN, 4))
    expect(states.at(-1)?.difficulty).toBeCloseTo(6.3574867, 4)
  })

  // The same sources: the first answer of each grade.
  test.each([
    [1, 0.212, 6.4133, 'learning'],
    [2, 1.2931, 5.11217071, 'learning'],
    [3, 2.3065, 2.11810397, 'learning'],
    [4, 8.2956, 1, 'review'],
  ] as const)('gives the published state for a first answer of %i', (rating, stability, difficulty, state) => {
    const first = nextState('vector', newMemory, rating, moment(START), standard)
    expect(first).toMatchObject({ state, reps: 1, lapses: 0, lastReviewAtMs: START })
    expect(first.stability).toBeCloseTo(stability, 8)
    expect(first.difficulty).toBeCloseTo(difficulty, 7)
  })

  // ts-fsrs FSRS-6.test.ts and py-fsrs test_review_card: 0 2 11 46 163 498 days without spread, 2 and 11 of which are too
  // short to be spread far.
  test('gives the published stabilities when each card is answered when it is due', () => {
    const grades: Rating[] = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3]
    const gapsDays = [0, 0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12]
    const states = answer(grades.map((grade, index) => [grade, gapsDays[index] ?? 0]))
    const expected = [
      2.3065, 2.3065, 10.971, 46.3169, 162.9998, 497.8766, 6.8904, 2.1546, 2.1546, 3.9831, 7.2363, 12.483, 20.7704,
    ]
    states.forEach(({ stability }, index) => expect(stability).toBeCloseTo(expected[index] ?? NaN, 3))
    expect(states.at(-1)?.difficulty).toBeCloseTo(9.0557599, 6)
    expect(states.at(-1)?.lapses).toBe(1)
  })

  test('expects recall to fall to 90 % when as many days have passed as the stability says', () => {
    const memory = { stability: 10, lastReviewAtMs: START }
    expect(retrievability(memory, START, standard)).toBe(1)
    expect(retrievability(memory, START + 10 * DAY_MS, standard)).toBeCloseTo(0.9, 6)
    expect(retrievability(newMemory, START, standard)).toBeNull()
  })
})

describe('learning steps', () => {
  const minutes = (memory: MemoryState) => {
    const intervals = intervalsMs(nextStates('steps', memory, moment(START), standard), START)
    return [intervals[1], intervals[2], intervals[3]].map((interval) => interval / MINUTE_MS)
  }

  test('of a new card are 1, 6 and 10 minutes', () => {
    expect(minutes(newMemory)).toEqual([1, 6, 10])
  })

  test('lead to days after the second', () => {
    const first = nextState('steps', newMemory, 3, moment(START), standard)
    const second = nextState('steps', first, 3, moment(START + 10 * MINUTE_MS), standard)
    expect(second.state).toBe('review')
    expect((second.dueAtMs ?? 0) - START).toBeGreaterThan(DAY_MS)
  })

  test('of a forgotten card is 10 minutes', () => {
    const known = answer([[4, 0]])[0] ?? newMemory
    const lapsed = nextState('steps', known, 1, moment(START + 8 * DAY_MS), standard)
    expect(lapsed).toMatchObject({ state: 'relearning', lapses: 1, dueAtMs: START + 8 * DAY_MS + 10 * MINUTE_MS })
  })
})

describe('the spread of due dates', () => {
  const dueDays = (cardId: string) => {
    const easy = nextState(cardId, newMemory, 4, moment(START), standard)
    return ((easy.dueAtMs ?? 0) - START) / DAY_MS
  }

  test('is the same for the same card and answer', () => {
    expect(dueDays('card-1')).toBe(dueDays('card-1'))
  })

  test('parts cards that were answered alike', () => {
    const days = new Set(Array.from({ length: 40 }, (_, index) => dueDays(`card-${index}`)))
    expect(days.size).toBeGreaterThan(1)
    // 8 days, spread by at most 1 + 0.15 × 4.5 + 0.1 × 1 days.
    for (const value of days) expect(Math.abs(value - 8)).toBeLessThanOrEqual(2)
  })
})

describe('the learner’s day', () => {
  const evening = Date.UTC(2026, 0, 5, 22)
  const known = nextState('day', newMemory, 4, { nowMs: evening, day: 100 }, standard)
  const tenHoursLater = (day: number) => nextState('day', known, 3, { nowMs: evening + 10 * 3_600_000, day }, standard)

  test('decides whether an evening and the next morning are one day', () => {
    expect(tenHoursLater(101).stability).toBeGreaterThan(tenHoursLater(100).stability ?? 0)
  })

  test('never runs backwards with a clock that was set back', () => {
    expect(tenHoursLater(99)).toEqual({ ...tenHoursLater(100), lastReviewDay: 99 })
  })
})

describe('for any memory state', () => {
  const history = fc.array(fc.tuple(fc.constantFrom<Rating[]>(1, 2, 3, 4), fc.integer({ min: 0, max: 400 })), {
    maxLength: 12,
  })

  test('Again comes no later than Hard, Hard than Good, Good than Easy', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 900 }), fc.uuid(), (steps, wait, cardId) => {
        let nowMs = START
        let memory = newMemory
        for (const [rating, gapDays] of steps) {
          nowMs += gapDays * DAY_MS
          memory = nextState(cardId, memory, rating, moment(nowMs), standard)
        }
        nowMs += wait * DAY_MS
        const interval = intervalsMs(nextStates(cardId, memory, moment(nowMs), standard), nowMs)
        expect(interval[1]).toBeLessThanOrEqual(interval[2])
        expect(interval[2]).toBeLessThanOrEqual(interval[3])
        expect(interval[3]).toBeLessThanOrEqual(interval[4])
      }),
    )
  })

  test('a higher goal for recall never gives longer intervals', () => {
    const due = (retention: number, steps: readonly [Rating, number][]) => {
      let nowMs = START
      let memory = newMemory
      for (const [rating, gapDays] of steps) {
        nowMs += gapDays * DAY_MS
        memory = nextState('goal', memory, rating, moment(nowMs), schedulingParameters(retention))
      }
      return memory.dueAtMs ?? 0
    }
    fc.assert(
      fc.property(history, (steps) => {
        expect(due(0.95, steps)).toBeLessThanOrEqual(due(0.8, steps))
      }),
    )
  })
})

describe('the version of the parameters', () => {
  test('names the weights and the goal, and leads back to them', () => {
    expect(standard.version).toBe('fsrs6-default/0.9')
    expect(parametersOf('fsrs6-default/0.85').desiredRetention).toBe(0.85)
  })

  test('of weights that nobody knows is refused', () => {
    expect(() => parametersOf('fsrs9-mine/0.9')).toThrow('no weights are called fsrs9-mine')
    expect(() => parametersOf('fsrs6-default')).toThrow('retention')
  })
})
