import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newMemory } from '../../../../shared/scheduling/next-states'
import { replay, standing, type Answer, type LogEntry, type Void } from '../../../../shared/scheduling/replay'
import type { Rating } from '../../../../shared/model/review'

const DAY_MS = 86_400_000
const START = Date.UTC(2026, 2, 2, 9)

function answer(id: string, rating: Rating, afterMs: number): Answer {
  const answeredAtMs = START + afterMs
  return {
    kind: 'answer',
    id,
    rating,
    answeredAtMs,
    day: Math.floor(answeredAtMs / DAY_MS),
    parametersVersion: 'fsrs6-default/0.9',
  }
}
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
    const strict = { ...answer('a', 4, 0), parametersVersion: 'fsrs6-default/0.97' }
    const due = (entry: LogEntry) => replay('card', [entry]).dueAtMs ?? 0
    expect(due(strict)).toBeLessThan(due(answer('a', 4, 0)))
  })
})

describe('any log', () => {
  const answers = fc.array(fc.tuple(fc.constantFrom<Rating[]>(1, 2, 3, 4), fc.integer({ min: 0, max: 40 * DAY_MS })), {
    minLength: 1,
    maxLength: 10,
  })
  const logOf = (steps: readonly [Rating, number][]) => {
    let afterMs = 0
    return steps.map(([rating, gapMs], index) => answer(`a${index}`, rating, (afterMs += gapMs)))
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
