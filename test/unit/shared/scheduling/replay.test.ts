import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newMemory } from '../../../../shared/scheduling/next-states'
import {
  replay,
  standing,
  type Answer,
  type LogEntry,
  type Preview,
  type Reschedule,
  type Reset,
  type StandingEntry,
  type Void,
} from '../../../../shared/scheduling/replay'
import type { Rating } from '../../../../shared/model/review'

const DAY_MS = 86_400_000
const VERSION = 'fsrs6-default/0.9/1,10/10/36500'
const START = Date.UTC(2026, 2, 2, 9)

function answer(id: string, rating: Rating, afterMs: number): Answer {
  const answeredAtMs = START + afterMs
  return {
    kind: 'answer',
    id,
    rating,
    answeredAtMs,
    day: Math.floor(answeredAtMs / DAY_MS),
    dueDay: null,
    parametersVersion: VERSION,
  }
}
const done = (id: string, afterMs: number) => {
  const { answeredAtMs, day, parametersVersion } = answer(id, 3, afterMs)
  return { id, answeredAtMs, day, parametersVersion }
}
const reset = (id: string, afterMs: number): Reset => ({ kind: 'reset', ...done(id, afterMs) })
const preview = (id: string, rating: Rating, afterMs: number): Preview => ({
  kind: 'preview',
  rating,
  ...done(id, afterMs),
})
const reschedule = (id: string, dueDay: number, afterMs: number): Reschedule => ({
  kind: 'reschedule',
  dueDay,
  ...done(id, afterMs),
})
const voidOf = (id: string, voidsId: string): Void => ({ kind: 'void', id, voidsId })

describe('replaying a log', () => {
  test('of a card that was never answered gives a new card', () => {
    expect(replay('card', [])).toEqual(newMemory)
  })

  test('leaves out an answer that was taken back', () => {
    const good = answer('a', 3, 0)
    expect(replay('card', [good, answer('b', 1, DAY_MS), voidOf('u', 'b')])).toEqual(replay('card', [good]))
  })

  test('counts an answer that was done again', () => {
    const log = [answer('a', 3, 0), voidOf('u', 'a'), voidOf('r', 'u')]
    expect(replay('card', log)).toEqual(replay('card', [answer('a', 3, 0)]))
    expect(replay('card', [...log, voidOf('u2', 'a')])).toEqual(newMemory)
  })

  test('uses the goal for recall that held at each answer', () => {
    const strict = { ...answer('a', 4, 0), parametersVersion: 'fsrs6-default/0.97/1,10/10/36500' }
    const due = (entry: LogEntry) => replay('card', [entry]).dueAtMs ?? 0
    expect(due(strict)).toBeLessThan(due(answer('a', 4, 0)))
  })
})

describe('an entry', () => {
  const easy = answer('a', 4, 0)
  const today = easy.day

  test('brings the card on the day that was chosen for it, whatever the parameters give', () => {
    for (const dueDay of [today + 7, today + 9]) {
      const memory = replay('card', [{ ...easy, dueDay }])
      expect(memory).toMatchObject({ state: 'review', dueDay, dueAtMs: START + (dueDay - today) * DAY_MS })
      expect(memory.stability).toBe(replay('card', [easy]).stability)
    }
  })

  test('of an answer in a step of minutes has no day', () => {
    expect(replay('card', [{ ...answer('a', 3, 0), dueDay: today + 7 }])).toMatchObject({
      state: 'learning',
      dueDay: null,
    })
  })

  test('of a preview changes nothing', () => {
    expect(replay('card', [easy, preview('p', 1, DAY_MS)])).toEqual(replay('card', [easy]))
    expect(replay('card', [preview('p', 1, 0)])).toEqual(newMemory)
  })

  test('of a reset makes the card new, and taken back gives all back', () => {
    expect(replay('card', [easy, reset('r', DAY_MS)])).toEqual(newMemory)
    expect(replay('card', [easy, reset('r', DAY_MS), answer('b', 3, 2 * DAY_MS)])).toEqual(
      replay('card', [answer('b', 3, 2 * DAY_MS)]),
    )
    expect(replay('card', [easy, reset('r', DAY_MS), voidOf('u', 'r')])).toEqual(replay('card', [easy]))
  })

  test('of another day moves the card to it and leaves its memory', () => {
    const memory = replay('card', [easy, reschedule('s', today + 30, DAY_MS)])
    expect(memory).toEqual({ ...replay('card', [easy]), dueDay: today + 30, dueAtMs: START + 30 * DAY_MS })
  })

  test('of another day makes a card in a step a review, and keeps what it knows', () => {
    const learning = answer('a', 3, 0)
    const memory = replay('card', [learning, reschedule('s', today + 3, 60_000)])
    expect(memory).toMatchObject({
      state: 'review',
      step: 0,
      dueDay: today + 3,
      stability: replay('card', [learning]).stability,
    })
  })

  test('of another day takes a new card to be known as well as its wait says', () => {
    const [near, far] = [
      replay('card', [reschedule('s', today + 5, 0)]),
      replay('card', [reschedule('s', today + 50, 0)]),
    ]
    expect(near).toMatchObject({ state: 'review', dueDay: today + 5, reps: 0, lapses: 0, lastReviewDay: today })
    expect(near.stability).toBeCloseTo(5, 6)
    expect(far.stability).toBeCloseTo(50, 6)
    expect(replay('card', [reschedule('s', today, 0)]).stability).toBeGreaterThan(0)
  })
})

describe('any log', () => {
  const answers = fc.array(fc.tuple(fc.constantFrom<Rating[]>(1, 2, 3, 4), fc.integer({ min: 0, max: 40 * DAY_MS })), {
    minLength: 1,
    maxLength: 10,
  })
  const logOf = (steps: readonly [Rating, number][]): StandingEntry[] => {
    let afterMs = 0
    return steps.map(([rating, gapMs], index) => {
      afterMs += gapMs
      // Some of each kind.
      if (gapMs % 7 === 1) return reset(`a${index}`, afterMs)
      if (gapMs % 7 === 2) return preview(`a${index}`, rating, afterMs)
      if (gapMs % 7 === 3) return reschedule(`a${index}`, done('', afterMs).day + (gapMs % 30), afterMs)
      return answer(`a${index}`, rating, afterMs)
    })
  }

  test('with a voided answer gives what it gives without that answer', () => {
    fc.assert(
      fc.property(answers, fc.nat(), (steps, pick) => {
        const log = logOf(steps)
        const taken = log[pick % log.length]
        const rest = log.filter((entry) => entry !== taken)
        expect(replay('card', [...log, voidOf('u', taken?.id ?? '')])).toEqual(replay('card', rest))
      }),
    )
  })

  test('gives one memory state in whatever order two machines’ entries are merged', () => {
    const voids = fc.array(fc.nat(), { maxLength: 4 })
    fc.assert(
      fc.property(answers, voids, fc.infiniteStream(fc.nat()), (steps, picks, noise) => {
        const log: LogEntry[] = logOf(steps)
        for (const [index, pick] of picks.entries()) log.push(voidOf(`v${index}`, log[pick % log.length]?.id ?? ''))
        const shuffled = [...log, ...log.slice(0, 3)]
          .map((entry) => ({ entry, key: noise.next().value }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ entry }) => entry)
        expect(replay('card', shuffled)).toEqual(replay('card', log))
        expect(standing(shuffled)).toEqual(standing(log))
      }),
    )
  })
})
