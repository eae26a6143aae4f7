import { describe, expect, test } from 'vitest'
import type { MemoryState, Rating } from '../../../../shared/model/review'
import { newMemory, nextStates } from '../../../../shared/scheduling/next-states'
import { schedulingParameters, standardOptions } from '../../../../shared/scheduling/parameters'
import { dayOf, startOfDay } from '../../../../shared/time/day'

const HOUR_MS = 3_600_000
const DAY_STARTS_AT = 4
const standard = schedulingParameters({ ...standardOptions, learningSteps: [10, 1440, 2880] })
const exactly = (memory: MemoryState, rating: Rating, nowMs: number, day: number) =>
  nextStates('card', memory, { nowMs, day }, standard, ({ interval }) => interval)[rating]
/** Those of a card that waits in days. */
const due = ({ state, step, dueDay, stability }: MemoryState) => ({ state, step, dueDay, stability })

/** The learner's days of a week, each at an hour of the place. */
function week(firstDate: string, timeZone: string, hour: number) {
  const first = Date.parse(`${firstDate}T00:00:00Z`) / 86_400_000
  return Array.from({ length: 7 }, (_, index) => {
    const nowMs = startOfDay(first + index, DAY_STARTS_AT, timeZone) + (hour - DAY_STARTS_AT) * HOUR_MS
    return { nowMs, day: dayOf(nowMs, DAY_STARTS_AT, timeZone) }
  })
}

/** Answers a card Good on each day of the week on which it is due. */
function through(days: readonly { nowMs: number; day: number }[], start: MemoryState): MemoryState[] {
  let memory = start
  return days.map(({ nowMs, day }) => {
    if ((memory.dueDay ?? day) <= day) memory = exactly(memory, 3, nowMs, day)
    return memory
  })
}

describe('a week of answers', () => {
  const weeks = [
    ['Europe/Berlin', '2026-03-26'],
    ['Europe/Berlin', '2026-10-22'],
    ['America/New_York', '2026-03-05'],
    ['America/New_York', '2026-10-29'],
  ] as const

  test.each(weeks)('in %s from %s, in which the clocks change, is as one in which they do not', (timeZone, from) => {
    const plain = week('2026-06-04', 'UTC', 20)
    const shift = (week(from, 'UTC', 20)[0]?.day ?? 0) - (plain[0]?.day ?? 0)
    const asPlain = through(plain, newMemory).map((memory) => ({
      ...due(memory),
      dueDay: (memory.dueDay ?? 0) + shift,
    }))
    for (const hour of [4, 5, 12, 23, 26]) {
      const days = week(from, timeZone, hour)
      expect(days.map(({ day }) => day - (days[0]?.day ?? 0))).toEqual([0, 1, 2, 3, 4, 5, 6])
      expect(through(days, newMemory).map(due)).toEqual(asPlain)
    }
  })

  test('with a flight from +8 to -8 and back loses no day and repeats none', () => {
    const at = (text: string, timeZone: string) => {
      const nowMs = Date.parse(text)
      return { nowMs, day: dayOf(nowMs, DAY_STARTS_AT, timeZone) }
    }
    const [known] = through([at('2026-05-04T12:00:00Z', 'Asia/Singapore')], newMemory)
    const before = known ?? newMemory
    // It waits a day. Sixteen hours further west that day is the same one, and so is the one that it waits for.
    const landed = at('2026-05-04T16:00:00Z', 'Etc/GMT+8')
    expect(landed.day).toBe(before.lastReviewDay)
    expect(before.dueDay).toBe(landed.day + 1)
    const asked = at('2026-05-05T16:00:00Z', 'Etc/GMT+8')
    expect(asked.day).toBe(before.dueDay)
    const next = exactly(before, 3, asked.nowMs, asked.day)
    expect(next).toMatchObject({ step: 2, dueDay: asked.day + 2 })
    // Back in the east the day is a later one: what was due on a day between is due now, once.
    const home = at('2026-05-07T15:00:00Z', 'Asia/Singapore')
    expect(home.day).toBeGreaterThanOrEqual(next.dueDay ?? Infinity)
    const last = exactly(next, 3, home.nowMs, home.day)
    expect(last.state).toBe('review')
    expect(last.dueDay).toBeGreaterThan(home.day)
  })

  test('with a clock that is set back goes on from the day that it shows', () => {
    const [day5, day3] = [20_605, 20_603]
    const known = exactly(newMemory, 4, day5 * 86_400_000, day5)
    const again = exactly(known, 3, day3 * 86_400_000, day3)
    expect(again.stability).toBeGreaterThanOrEqual(known.stability ?? 0)
    expect(again).toMatchObject({ lastReviewDay: day3, reps: known.reps + 1 })
    // As long as it was, or a day more, since Good comes later than Hard.
    expect((again.dueDay ?? 0) - day3 - ((known.dueDay ?? 0) - day5)).toBe(1)
  })
})
