import { describe, expect, test } from 'vitest'
import type { Rating } from '../../../../shared/model/review'
import { newMemory, nextStates } from '../../../../shared/scheduling/next-states'
import { schedulingParameters, standardOptions } from '../../../../shared/scheduling/parameters'

const DAY = 20_000
const at = { nowMs: DAY * 86_400_000 + 36_000_000, day: DAY }
const parameters = (learningSteps: number[], relearningSteps: number[] = [10]) =>
  schedulingParameters({ ...standardOptions, learningSteps, relearningSteps })
const inLearning = (step: number) => ({
  ...newMemory,
  state: 'learning' as const,
  step,
  stability: 2,
  difficulty: 5,
  reps: 1,
  lastReviewAtMs: at.nowMs,
  lastReviewDay: DAY,
})
const waits = (memory: typeof newMemory, steps: ReturnType<typeof parameters>) => {
  const states = nextStates('steps', memory, at, steps, ({ interval }) => interval)
  return ([1, 2, 3, 4] as Rating[]).map((rating) => {
    const { state, step, dueDay, dueAtMs } = states[rating]
    return `${state} ${step} ${dueDay === null ? `${((dueAtMs ?? 0) - at.nowMs) / 60_000}m` : `${dueDay - DAY}d`}`
  })
}

describe('learning steps', () => {
  test('of a new card with 1 and 10 minutes', () => {
    expect(waits(newMemory, parameters([1, 10]))).toEqual([
      'learning 0 1m',
      'learning 0 6m',
      'learning 1 10m',
      'review 0 8d',
    ])
  })

  test('Hard stays on a later step, and Good leaves the last', () => {
    expect(waits(inLearning(1), parameters([1, 10]))).toEqual([
      'learning 0 1m',
      'learning 1 10m',
      'review 0 2d',
      'review 0 3d',
    ])
  })

  test('Hard on an only step waits half as long again, and at most a day more', () => {
    expect(waits(newMemory, parameters([10]))[1]).toBe('learning 0 15m')
    expect(waits(newMemory, parameters([10 * 1440]))[1]).toBe('learning 0 11d')
  })

  test('of a day and more are waited for in days, still learning', () => {
    const steps = parameters([10, 1440, 4320])
    expect(waits(newMemory, steps).slice(0, 3)).toEqual(['learning 0 10m', 'learning 0 725m', 'learning 1 1d'])
    expect(waits(inLearning(1), steps).slice(0, 3)).toEqual(['learning 0 10m', 'learning 1 1d', 'learning 2 3d'])
    expect(waits(inLearning(2), steps)[1]).toBe('learning 2 3d')
    expect(waits(inLearning(2), steps)[2]).toMatch(/^review/)
  })

  test('Easy comes later than a Good that waits in days', () => {
    const [, , good, easy] = waits(newMemory, parameters([10, 14_400]))
    expect([good, easy]).toEqual(['learning 1 10d', 'review 0 11d'])
  })

  test('that there are none of lead to days at once', () => {
    for (const wait of waits(newMemory, parameters([]))) expect(wait).toMatch(/^review 0 \d+d$/)
  })

  test('of which there are fewer by now are left from the last', () => {
    expect(waits(inLearning(4), parameters([1, 10])).slice(1, 3)).toEqual(['learning 1 10m', 'review 0 2d'])
  })
})

describe('relearning steps', () => {
  const known = { ...inLearning(0), state: 'review' as const, stability: 20, dueDay: DAY, lastReviewDay: DAY - 20 }

  test('begin with a lapse', () => {
    expect(waits(known, parameters([1], [10, 60]))[0]).toBe('relearning 0 10m')
    expect(nextStates('steps', known, at, parameters([1]))[1].lapses).toBe(1)
  })

  test('that there are none of leave a forgotten card in review, with the lapse counted', () => {
    const again = nextStates('steps', known, at, parameters([1], []))[1]
    expect(again).toMatchObject({ state: 'review', lapses: 1 })
    expect((again.dueDay ?? 0) - DAY).toBeGreaterThan(0)
    expect((again.dueDay ?? 0) - DAY).toBeLessThan(20)
  })

  test('of a day wait for the next day', () => {
    expect(waits(known, parameters([1], [1440]))[0]).toBe('relearning 0 1d')
  })
})
