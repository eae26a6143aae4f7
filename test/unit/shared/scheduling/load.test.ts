import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byLoad, weekdayOf, type DayLoad, type EasyDay } from '../../../../shared/scheduling/load'
import { newMemory, nextState, nextStates } from '../../../../shared/scheduling/next-states'
import { schedulingParameters, standardOptions } from '../../../../shared/scheduling/parameters'
import { intervalRange } from '../../../../shared/scheduling/spread'
import type { Rating } from '../../../../shared/model/review'

const MONDAY = 20_458 // 2026-01-05
const normal: EasyDay[] = Array.from({ length: 7 }, () => 'normal')
const load = (change: Partial<DayLoad> = {}): DayLoad => ({ day: MONDAY, easyDays: normal, dueOn: () => 0, ...change })
const easyDays = fc.array(fc.constantFrom<EasyDay[]>('normal', 'reduced', 'minimum'), { minLength: 7, maxLength: 7 })

test('a learner’s day is told its weekday', () => {
  for (const day of [0, 4, 20_458, 20_459, -1])
    expect(weekdayOf(day)).toBe((new Date(day * 86_400_000).getUTCDay() + 6) % 7)
})

describe('the day on which a card comes again', () => {
  const range = intervalRange(20, 1, 36_500)

  test('is the one with the fewest cards', () => {
    expect(byLoad('card', 3, load({ dueOn: (day) => (day === MONDAY + 19 ? 4 : 9) }))(range)).toBe(19)
  })

  test('parts cards that were answered alike evenly over its range', () => {
    const due = new Map<number, number>()
    for (let i = 0; i < 70; i++) {
      const days = byLoad(`card-${i}`, 3, load({ dueOn: (day) => due.get(day) ?? 0 }))(range)
      due.set(MONDAY + days, (due.get(MONDAY + days) ?? 0) + 1)
    }
    expect([...due.keys()].toSorted((a, b) => a - b)).toEqual([17, 18, 19, 20, 21, 22, 23].map((days) => MONDAY + days))
    expect(new Set(due.values())).toEqual(new Set([10]))
  })

  test('gets half as many cards on a reduced weekday, and none on one of the least', () => {
    const weekend: EasyDay[] = [...normal.slice(0, 5), 'reduced', 'minimum']
    const due = new Map<number, number>()
    for (let i = 0; i < 55; i++) {
      const days = byLoad(`card-${i}`, 3, load({ easyDays: weekend, dueOn: (day) => due.get(day) ?? 0 }))(range)
      const weekday = weekdayOf(MONDAY + days)
      due.set(MONDAY + days, (due.get(MONDAY + days) ?? 0) + 1)
      expect(weekday).not.toBe(6)
    }
    expect(due.get(MONDAY + 19)).toBe(5)
    expect(due.get(MONDAY + 18)).toBe(10)
  })

  test('is one of the least where there is no other', () => {
    const onlySunday = byLoad('card', 1, load({ easyDays: [...normal.slice(0, 6), 'minimum'] }))
    expect(onlySunday({ interval: 6, from: 6, to: 6 })).toBe(6)
  })

  test('does not ask for the load of days that are far off', () => {
    const asked: number[] = []
    const choose = byLoad('card', 1, load({ dueOn: (day) => asked.push(day) }))
    choose(intervalRange(400, 1, 36_500))
    expect(asked).toEqual([])
  })
})

describe('for any card, answers and load', () => {
  const history = fc.array(fc.tuple(fc.constantFrom<Rating[]>(1, 2, 3, 4), fc.integer({ min: 0, max: 400 })), {
    minLength: 1,
    maxLength: 10,
  })
  const parameters = schedulingParameters(standardOptions)

  test('the day is inside the range, never before tomorrow, in the order of the grades, and the same again', () => {
    fc.assert(
      fc.property(history, easyDays, fc.infiniteStream(fc.nat(50)), fc.uuid(), (answers, weekdays, cards, cardId) => {
        const due = new Map<number, number>()
        const dueOn = (day: number): number => due.get(day) ?? (due.set(day, cards.next().value ?? 0), dueOn(day))
        let [day, memory] = [MONDAY, newMemory]
        for (const [rating, gap] of answers) {
          day += gap
          const inRange = (reps: number) => (range: Parameters<ReturnType<typeof byLoad>>[0]) => {
            const chosen = byLoad(cardId, reps, { day, easyDays: weekdays, dueOn })(range)
            expect(chosen).toBeGreaterThanOrEqual(range.from)
            expect(chosen).toBeLessThanOrEqual(range.to)
            return chosen
          }
          const moment = { nowMs: day * 86_400_000, day }
          const states = nextStates(cardId, memory, moment, parameters, inRange(memory.reps))
          expect(nextStates(cardId, memory, moment, parameters, inRange(memory.reps))).toEqual(states)
          const days = ([2, 3, 4] as const).flatMap((grade) => states[grade].dueDay ?? [])
          for (const each of days) expect(each).toBeGreaterThan(day)
          expect(new Set(days).size).toBe(days.length)
          expect(days).toEqual(days.toSorted((a, b) => a - b))
          // What the log then says gives the same, whatever the load has become.
          const stored = states[rating]
          expect(nextState(cardId, memory, rating, moment, parameters, stored.dueDay)).toEqual(stored)
          memory = stored
        }
      }),
    )
  })
})
