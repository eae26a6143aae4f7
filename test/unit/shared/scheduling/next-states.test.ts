import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MemoryState, Rating } from '../../../../shared/model/review'
import {
  intervalsMs,
  newMemory,
  nextState,
  nextStates,
  retrievability,
} from '../../../../shared/scheduling/next-states'
import { parametersOf, schedulingParameters, standardOptions } from '../../../../shared/scheduling/parameters'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const START = Date.UTC(2022, 11, 29, 12, 30)
const dayOf = (atMs: number) => Math.floor(atMs / DAY_MS)
const moment = (nowMs: number) => ({ nowMs, day: dayOf(nowMs) })
const standard = schedulingParameters(standardOptions)
/** Those of the first release. */
const first = parametersOf('fsrs6-default/0.9')

test('recall is expected to fall to 90 % when as many days have passed as the stability says', () => {
  const memory = { stability: 10, lastReviewAtMs: START }
  expect(retrievability(memory, START, standard)).toBe(1)
  expect(retrievability(memory, START + 10 * DAY_MS, standard)).toBeCloseTo(0.9, 6)
  expect(retrievability(newMemory, START, standard)).toBeNull()
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
    const known = nextState('steps', newMemory, 4, moment(START), standard)
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

describe('entries of the first release', () => {
  test('go on giving what they gave: its steps, and its spread', () => {
    const states = nextStates('card-1', newMemory, moment(START), first)
    expect(intervalsMs(states, START)).toEqual({ 1: MINUTE_MS, 2: 6 * MINUTE_MS, 3: 10 * MINUTE_MS, 4: 8 * DAY_MS })
    const days = Array.from({ length: 12 }, (_, index) => {
      const { dueDay } = nextState(`card-${index}`, newMemory, 4, moment(START), first)
      return (dueDay ?? 0) - dayOf(START)
    })
    expect(days).toEqual([9, 8, 10, 7, 8, 6, 10, 9, 8, 7, 8, 10])
    const second = nextStates('card-1', states[3], moment(START + 10 * MINUTE_MS), first)
    expect(intervalsMs(second, START + 10 * MINUTE_MS)[2]).toBe(6 * MINUTE_MS)
  })

  test('come on the day that was chosen for them, if one was', () => {
    expect(nextState('card-1', newMemory, 4, moment(START), first, 20_000)).toMatchObject({
      state: 'review',
      dueDay: 20_000,
    })
    expect(nextState('card-1', newMemory, 3, moment(START), first, 20_000)).toMatchObject({
      state: 'learning',
      dueDay: null,
    })
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
    const { dueDay } = tenHoursLater(100)
    expect(tenHoursLater(99)).toEqual({ ...tenHoursLater(100), lastReviewDay: 99, dueDay: (dueDay ?? 0) - 1 })
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
        memory = nextState(
          'goal',
          memory,
          rating,
          moment(nowMs),
          schedulingParameters({ ...standardOptions, desiredRetention: retention }),
        )
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
