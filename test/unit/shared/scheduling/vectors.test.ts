import { computeDecayFactor, default_w, forgetting_curve, FSRSAlgorithm } from 'ts-fsrs'
import { describe, expect, test } from 'vitest'
import type { MemoryState, Rating } from '../../../../shared/model/review'
import { memoryAfter, memoryFromSm2, recallAfter, type FsrsMemory } from '../../../../shared/scheduling/memory-model'
import { newMemory, nextStates } from '../../../../shared/scheduling/next-states'
import { schedulingParameters, standardOptions } from '../../../../shared/scheduling/parameters'
import { atShare, intervalRange } from '../../../../shared/scheduling/spread'

/*
 * The values that the makers of FSRS and of Anki publish with their own tests, by the numbers under which they were gathered.
 * Their sources: ts-fsrs packages/fsrs/__tests__, fsrs-rs src/inference.rs and src/model.rs, py-fsrs tests/test_basic.py, and
 * for the spread ankitects/anki rslib/src/scheduler/states/fuzz.rs.
 */
const standard = schedulingParameters(standardOptions)
const START_DAY = 19_355 // 2022-12-29
const DAY_MS = 86_400_000
const ratings = [1, 2, 3, 4] as const
const algorithm = new FSRSAlgorithm({})

/** What a grade makes of a card, with no spread. */
const exactly = (memory: MemoryState, rating: Rating, day: number) =>
  nextStates('vector', memory, { nowMs: day * DAY_MS, day }, standard, ({ interval }) => interval)[rating]

function expectClose(actual: readonly number[], expected: readonly number[], digits: number) {
  expect(actual).toHaveLength(expected.length)
  expected.forEach((value, index) => expect(actual[index]).toBeCloseTo(value, digits))
}

test('the weights are the published ones', () => {
  expect(standard.weights).toEqual(default_w)
})

test('V1: intervals and stabilities of a card that is answered when it is due', () => {
  const grades: Rating[] = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3]
  let [memory, day] = [newMemory, START_DAY]
  const history = grades.map((grade) => {
    memory = exactly(memory, grade, day)
    const interval = (memory.dueDay ?? day) - day
    day += interval
    return { interval, stability: memory.stability ?? Number.NaN }
  })
  expect(history.map(({ interval }) => interval)).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21])
  expectClose(
    history.map(({ stability }) => stability),
    [2.3065, 2.3065, 10.971, 46.3169, 162.9998, 497.8766, 6.8904, 2.1546, 2.1546, 3.9831, 7.2363, 12.483, 20.7704],
    3,
  )
  expect(memory.difficulty).toBeCloseTo(9.0557599, 6)
  expect(memory.lapses).toBe(1)
})

describe('V2: memory after A G G G G G with 0 0 1 3 8 21 days between', () => {
  const answers: [Rating, number][] = [[1, 0], [3, 0], [3, 1], [3, 3], [3, 8], [3, 21]] // prettier-ignore
  const trace = (weights: readonly number[]) => {
    let memory: FsrsMemory | null = null
    return answers.map(([rating, gap]) => (memory = memoryAfter(memory, gap, rating, { weights })))
  }

  test('with what answers on one day do', () => {
    const states = trace(default_w)
    expectClose(
      states.map(({ stability }) => stability),
      [0.212, 0.246689, 2.021477, 7.863699, 21.917713, 53.626905],
      4,
    )
    expectClose(
      states.map(({ difficulty }) => difficulty),
      [6.4133, 6.402115, 6.390941, 6.379779, 6.368627, 6.357487],
      5,
    )
  })

  test('without it', () => {
    const w = default_w.map((weight, index) => (index >= 17 && index <= 19 ? 0 : weight))
    const longTerm = new FSRSAlgorithm({ w, enable_short_term: false })
    let memory: FsrsMemory | null = null
    for (const [rating, gap] of answers) memory = longTerm.next_state(memory, gap, rating)
    expect(memory).toMatchObject({ stability: expect.closeTo(53.335106, 3), difficulty: expect.closeTo(6.3574867, 4) })
  })
})

describe('V3: the first answer', () => {
  test.each([
    [1, 0.212, 6.4133, 'learning', 0],
    [2, 1.2931, 5.11217071, 'learning', 0],
    [3, 2.3065, 2.11810397, 'learning', 0],
    [4, 8.2956, 1, 'review', 8],
  ] as const)('of grade %i', (rating, stability, difficulty, state, days) => {
    const first = exactly(newMemory, rating, START_DAY)
    expect(first).toMatchObject({ state, reps: 1, lapses: 0, lastReviewDay: START_DAY })
    expect(first.stability).toBeCloseTo(stability, 8)
    expect(first.difficulty).toBeCloseTo(difficulty, 7)
    expect((first.dueDay ?? START_DAY) - START_DAY).toBe(days)
  })

  test('of Easy leaves a recall of 0.9025 when it is due', () => {
    expect(recallAfter(8, 8.2956, standard)).toBeCloseTo(0.9024733, 6)
  })
})

test('V4: interval by desired retention for a stability of a day', () => {
  const retentions = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]
  const intervals = retentions.map((retention) =>
    Math.max(1, Math.round(algorithm.calculate_interval_modifier(retention))),
  )
  expect(intervals).toEqual([3_116_769, 34_793, 2508, 387, 90, 27, 9, 3, 1, 1])
})

test('V5: difficulty after each grade from 5', () => {
  const after = ratings.map((rating) => memoryAfter({ stability: 5, difficulty: 5 }, 1, rating, standard).difficulty)
  expectClose(after, [8.34176237, 6.66599536, 4.99022837, 3.31446137], 7)
})

describe('V6: stability from 5 days', () => {
  const cases = [[1, 0.9, 1], [2, 0.8, 2], [3, 0.7, 3], [4, 0.6, 4]] as const // prettier-ignore

  test('when it is recalled', () => {
    expectClose(
      cases.map(([d, r, grade]) => algorithm.next_recall_stability(d, 5, r, grade)),
      [25.60252118, 28.22657096, 58.65599107, 127.2266925],
      6,
    )
  })

  test('when it is forgotten', () => {
    expectClose(
      cases.map(([d, r]) => algorithm.next_forget_stability(d, 5, r)),
      [1.05253961, 1.18943295, 1.36808387, 1.58498896],
      6,
    )
  })

  test('when it is answered again on the same day', () => {
    expectClose(
      ratings.map((rating) => memoryAfter({ stability: 5, difficulty: 5 }, 0, rating, standard).stability),
      [1.596818, 5, 5, 8.12960956],
      6,
    )
  })
})

describe('V7: recall after 0 to 3 days of what has a stability of a day', () => {
  test('with a decay of 0.2', () => {
    expectClose(
      [0, 1, 2, 3].map((days) => forgetting_curve(curveOf(0.2), days, 1)),
      [1, 0.9, 0.84028935, 0.7985001],
      6,
    )
  })

  test('with the published decay', () => {
    expectClose(
      [0, 1, 2, 3].map((days) => recallAfter(days, 1, standard)),
      [1, 0.9, 0.84588465, 0.8093881],
      6,
    )
    expect(computeDecayFactor(default_w).decay).toBe(-0.1542)
  })

  const curveOf = (decay: number) => default_w.with(20, decay)
})

describe('V8: the memory of a card of which SM-2 knew an ease and an interval', () => {
  test.each([
    [2.5, 10, 0.9, 10, 6.9140563],
    [2.5, 10, 0.8, 3.01572, 9.393428],
    [2.5, 10, 0.95, 24.841097, 1.2974405],
    [1.3, 20, 0.9, 20, 10],
  ])('ease %d, %i days, retention %d', (ease, interval, retention, stability, difficulty) => {
    const memory = memoryFromSm2(ease, interval, retention, standard)
    expect(memory.stability).toBeCloseTo(stability, 3)
    expect(memory.difficulty).toBeCloseTo(difficulty, 3)
  })
})

describe('V12: the days over which an interval is spread', () => {
  test.each([
    [2.5, 1, 36_500, [2, 3, 4]],
    [7, 1, 36_500, [5, 7, 9]],
    [17, 1, 36_500, [14, 17, 20]],
    [20, 1, 36_500, [17, 20, 23]],
    [37, 1, 36_500, [33, 37, 41]],
    [100, 101, 36_500, [101, 105, 108]],
    [100, 1, 99, [92, 96, 99]],
  ])('%d days, at least %i and at most %i', (interval, least, most, expected) => {
    const range = intervalRange(interval, least, most)
    expect([0, 0.5, 0.99].map((share) => atShare(range, share))).toEqual(expected)
  })

  test('are one day below two and a half', () => {
    for (const interval of [1, 1.4, 2, 2.49]) {
      const { from, to } = intervalRange(interval, 1, 36_500)
      expect([from, to]).toEqual([Math.round(interval), Math.round(interval)])
    }
  })
})
