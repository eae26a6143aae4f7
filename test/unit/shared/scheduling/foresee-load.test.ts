import { createEmptyCard, fsrs, type Card } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import {
  foreseeLoad,
  introducedPerDay,
  type LoadGroup,
  type LoadOptions,
} from '../../../../shared/scheduling/foresee-load'
import { schedulingParameters } from '../../../../shared/scheduling/parameters'
import { presetOptions } from '../../../../shared/model/preset'
import { randomFrom } from '../../../random'

const { weights } = schedulingParameters(presetOptions.parse({}))
const options: LoadOptions = {
  weights,
  desiredRetention: 0.9,
  longestIntervalDays: 36_500,
  reviewsPerDay: 9999,
}
const one: LoadGroup = { inDays: 3, elapsedDays: 10, stability: 10, difficulty: 5, cards: 1 }
const noNew = (days: number) => Array.from({ length: days }, () => 0)
const sum = (days: readonly number[]) => days.reduce((total, day) => total + day, 0)

describe('the load of the days to come', () => {
  it('has what waits on its day, whatever is wanted from then on', () => {
    for (const desiredRetention of [0.7, 0.9, 0.99]) {
      const load = foreseeLoad([one, { ...one, inDays: 0, cards: 5 }], noNew(4), { ...options, desiredRetention })
      expect(load[0]).toBe(5)
      expect(load[3]).toBeGreaterThanOrEqual(1)
    }
  })

  it('brings a card back: soon if it was forgotten, later if it was recalled', () => {
    const load = foreseeLoad([one], noNew(60), options)
    const days = [...load.entries()].filter(([, cards]) => cards > 0.05)
    const [due, lapsed, ...later] = days
    expect(due).toEqual([3, 1])
    // At a stability of 10 days, after 10 of them, nine of ten are recalled.
    expect(lapsed?.[0]).toBeLessThan(8)
    expect(lapsed?.[1]).toBeCloseTo(0.1, 2)
    expect(later.find(([, cards]) => cards > 0.85)?.[0]).toBeGreaterThan(3 + 20)
  })

  it('grows with the retention that is wanted', () => {
    const load = [0.8, 0.9, 0.95, 0.99].map((desiredRetention) =>
      sum(
        foreseeLoad([{ ...one, cards: 100 }], introducedPerDay([{ cards: 500, today: 10 }], 10, 90), {
          ...options,
          desiredRetention,
        }),
      ),
    )
    expect(load).toEqual(load.toSorted((a, b) => a - b))
    expect(load[3] ?? 0).toBeGreaterThan(2 * (load[1] ?? 0))
  })

  it('keeps to the limit of a day, and what is above it waits for the next', () => {
    const many = { ...one, inDays: 0, cards: 95 }
    const load = foreseeLoad([many], noNew(40), { ...options, reviewsPerDay: 20 })
    expect(Math.max(...load)).toBeLessThanOrEqual(20 + 1e-9)
    expect(load.slice(0, 4).map((cards) => Math.round(cards))).toEqual([20, 20, 20, 20])
    expect(sum(load)).toBeGreaterThan(95)
    expect(foreseeLoad([many], noNew(3), { ...options, reviewsPerDay: 0 })).toEqual([0, 0, 0])
  })

  it('counts new cards once they come back, and no more of them than there are', () => {
    const few = foreseeLoad([], introducedPerDay([{ cards: 20, today: 10 }], 10, 30), options)
    expect(few.slice(0, 2)).toEqual([0, 0])
    expect(sum(few)).toBeGreaterThan(20)
    expect(foreseeLoad([], [20, 0, 0], options)).toEqual([0, 0, 20])
  })

  it('keeps to the longest interval', () => {
    const load = foreseeLoad([{ ...one, inDays: 0, stability: 5000, cards: 10 }], noNew(30), {
      ...options,
      longestIntervalDays: 7,
    })
    expect(load[7]).toBeGreaterThan(9)
  })

  it('learns what waits in each place up to its limit, today what today has room for', () => {
    const waiting = [
      { cards: 25, today: 4 },
      { cards: 3, today: 3 },
      { cards: 0, today: 0 },
    ]
    expect(introducedPerDay(waiting, 10, 5)).toEqual([7, 10, 10, 1, 0])
    expect(introducedPerDay(waiting, 0, 3)).toEqual([7, 0, 0])
  })

  it('is about what comes of cards that are drawn and asked one by one', () => {
    const drawn = askOneByOne(1500, 0.9, 30)
    const groups = drawn.cards.map(({ inDays, card }) => ({
      inDays,
      elapsedDays: card.scheduled_days,
      stability: card.stability,
      difficulty: card.difficulty,
      cards: 1,
    }))
    const load = foreseeLoad(groups, noNew(30), options)
    expect(sum(load) / sum(drawn.asked)).toBeGreaterThan(0.9)
    expect(sum(load) / sum(drawn.asked)).toBeLessThan(1.1)
    // Week by week as well, not only in all.
    for (const from of [0, 7, 14, 21]) {
      const ratio = sum(load.slice(from, from + 7)) / sum(drawn.asked.slice(from, from + 7))
      expect(ratio, `week from day ${from}`).toBeGreaterThan(0.85)
      expect(ratio, `week from day ${from}`).toBeLessThan(1.15)
    }
  })
})

/** Draws cards with some history and asks each on its day by the scheduler itself; grades are Good or Again. */
function askOneByOne(count: number, retention: number, days: number) {
  const random = randomFrom(8)
  const scheduler = fsrs({
    w: [...weights],
    request_retention: retention,
    enable_fuzz: false,
    relearning_steps: [],
    learning_steps: [],
  })
  const dayMs = 86_400_000
  const grade = (card: Card) => (random() < scheduler.forgetting_curve(card.scheduled_days, card.stability) ? 3 : 1)
  const answer = (card: Card) => scheduler.next(card, card.due, grade(card)).card
  const asked = Array.from({ length: days }, () => 0)
  const cards = Array.from({ length: count }, () => {
    let card = scheduler.next(createEmptyCard(new Date(0)), new Date(0), random() < 0.7 ? 3 : 2).card
    const answers = Math.floor(random() * 5)
    for (let at = 0; at < answers; at += 1) card = answer(card)
    const inDays = Math.floor(random() * Math.min(card.scheduled_days, 40))
    const shiftMs = card.due.getTime() - inDays * dayMs
    const waiting = card
    for (let next = card, day = inDays; day < days; day = Math.round((next.due.getTime() - shiftMs) / dayMs)) {
      asked[day] = (asked[day] ?? 0) + 1
      next = answer(next)
    }
    return { inDays, card: waiting }
  })
  return { cards, asked }
}
