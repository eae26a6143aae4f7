import { afterEach, beforeEach, expect, test } from 'vitest'
import { readCardIds } from '../../shared/model/card-ids'
import { cardMemory } from '../../electron/cards/public'
import { presetOptions } from '../../shared/model/preset'
import type { Rating } from '../../shared/model/review'
import { startOfDay } from '../../shared/time/day'
import { temporaryCollection } from './temporary-collection'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

const zoneBefore = process.env.TZ
afterEach(() => {
  if (zoneBefore === undefined) delete process.env.TZ
  else process.env.TZ = zoneBefore
})

type Collection = ReturnType<typeof temporaryCollection>
let t: Collection
beforeEach(() => {
  t = temporaryCollection()
})

/** When and where a learner sits down. */
interface Sitting {
  /** the learner's day, counted from 1970-01-01 */
  day: number
  /** hours from the start of the day, by the clock on the wall */
  hour: number
  zone: string
}

const dayOfDate = (date: string) => Date.parse(`${date}T00:00:00Z`) / DAY_MS

function begin({ dayStartsAtHour, options }: { dayStartsAtHour: number; options: Record<string, unknown> }) {
  const { db } = t.files.store
  db.prepare('UPDATE preset SET options_json = ?').run(JSON.stringify(presetOptions.parse(options)))
  db.prepare('INSERT INTO setting VALUES (?, ?)').run('dayStartsAtHour', JSON.stringify(dayStartsAtHour))
}

/** The same card, answered as often, is answered alike, whenever that is. */
function ratingOf(cardId: string, reps: number): Rating {
  const roll = [...`${cardId}/${reps}`].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1009, 7) % 10
  return roll === 0 ? 1 : roll === 1 ? 2 : roll === 9 ? 4 : 3
}

function sitDown({ day, hour, zone }: Sitting, dayStartsAtHour: number) {
  process.env.TZ = zone
  t.files.clock.nowMs = startOfDay(day, (dayStartsAtHour + hour) % 24, zone)
}

/** Answers all that the queue asks, waiting for steps as a learner does, and gives the cards in the order in which they came. */
async function answerAll(): Promise<string[]> {
  const asked: string[] = []
  for (;;) {
    const { next } = await t.call.review.queue({})
    if (!next) return asked
    asked.push(next.id)
    const rating = ratingOf(next.id, next.memory.reps)
    await t.call.review.answer({ cardId: next.id, rating, tookMs: 5000, seenReps: next.memory.reps })
    t.files.clock.nowMs += 20_000
  }
}

const FIRST = dayOfDate('2026-03-26')

/** What is asked on each day of a week and more, with one sitting a day. */
async function weeks(first: number, zoneOn: (at: number) => string, dayStartsAtHour: number) {
  t = temporaryCollection()
  begin({ dayStartsAtHour, options: { newPerDay: 5, learningSteps: [1, 10, 1440], relearningSteps: [10] } })
  const days: string[][] = []
  for (let at = 0; at < 9; at++) {
    sitDown({ day: first + at, hour: 6, zone: zoneOn(at) }, dayStartsAtHour)
    days.push(await answerAll())
  }
  return days
}

// Clocks go forward on 29 March 2026 at 2 and back on 25 October at 3 in Berlin; in New York on 8 March and 1 November at 2.
test.each([
  ['forward', 'Europe/Berlin', '2026-03-26', 4],
  ['forward at the hour at which the day starts', 'Europe/Berlin', '2026-03-26', 2],
  ['back', 'Europe/Berlin', '2026-10-21', 4],
  ['back at the hour at which the day starts', 'Europe/Berlin', '2026-10-21', 2],
  ['forward, west of Greenwich', 'America/New_York', '2026-03-05', 2],
  ['back, west of Greenwich', 'America/New_York', '2026-10-28', 1],
  ['by half an hour', 'Australia/Lord_Howe', '2026-04-01', 2],
])('clocks that go %s lose, repeat and skip no card (%s)', async (_, zone, date, dayStartsAtHour) => {
  const first = dayOfDate(date)
  const inZone = await weeks(first, () => zone, dayStartsAtHour)
  const inUtc = await weeks(first, () => 'UTC', dayStartsAtHour)
  expect(inZone).toEqual(inUtc)
  expect(inUtc.flat().length).toBeGreaterThan(80)
})

test.each([
  ['east', ['Europe/Berlin', 'Asia/Tokyo']],
  ['west', ['Europe/Berlin', 'America/Los_Angeles']],
  ['across the date line', ['Pacific/Auckland', 'Pacific/Honolulu']],
] as const)('a journey %s loses, repeats and skips no card', async (_, [from, to]) => {
  const travelled = await weeks(FIRST, (at) => (at < 3 || at > 6 ? from : to), 4)
  expect(travelled).toEqual(await weeks(FIRST, () => 'UTC', 4))
})

test('a day ends at its hour: what is answered before counts for it, and new cards come after', async () => {
  begin({ dayStartsAtHour: 4, options: { newPerDay: 5 } })
  process.env.TZ = 'Europe/Berlin'
  t.files.clock.nowMs = startOfDay(FIRST + 1, 4, 'Europe/Berlin') - 60 * 60_000
  const evening = new Set(await answerAll())
  expect(evening.size).toBe(5)
  t.files.clock.nowMs = startOfDay(FIRST + 1, 4, 'Europe/Berlin') - 1
  expect((await t.call.review.queue({})).counts.fresh).toBe(0)
  t.files.clock.nowMs += 1
  expect((await t.call.review.queue({})).counts.fresh).toBe(5)
})

test('steps that a day did not see the end of are asked on the next', async () => {
  begin({ dayStartsAtHour: 4, options: { newPerDay: 1, learningSteps: [10] } })
  process.env.TZ = 'UTC'
  t.files.clock.nowMs = startOfDay(FIRST + 1, 4, 'UTC') - 60_000
  const { next } = await t.call.review.queue({})
  const after = await t.call.review.answer({ cardId: next?.id ?? '', rating: 1, tookMs: 5000, seenReps: 0 })
  expect(after.result).toMatchObject({ next: null, counts: { due: 0, fresh: 0, learning: 0 } })
  t.files.clock.nowMs += 60_000
  expect(await t.call.review.queue({})).toMatchObject({ counts: { learning: 1, fresh: 1 } })
  t.files.clock.nowMs += 30 * DAY_MS
  expect((await t.call.review.queue({})).next?.id).toBe(next?.id)
})

test('a clock that was wrong for a sitting loses no card, and none comes twice for it', async () => {
  begin({ dayStartsAtHour: 4, options: { newPerDay: 8, learningSteps: [1, 10] } })
  const asked: string[][] = []
  const clockWrongBy = new Map([
    [3, -2],
    [6, 3],
    [9, -1],
  ])
  for (let at = 0; at < 20; at++) {
    const wrong = clockWrongBy.get(at) ?? 0
    sitDown({ day: FIRST + at + wrong, hour: 6, zone: 'Europe/Berlin' }, 4)
    asked.push(await answerAll())
    expect(await t.call.review.queue({})).toMatchObject({ next: null, counts: { due: 0, fresh: 0, learning: 0 } })
  }
  // All cards of the pack were begun, and each of them waits for a day to come.
  const cards = readCardIds(await t.call.cards.ids({})).map(({ id }) => id)
  expect(new Set(asked.flat()).size).toBe(cards.length)
  for (const id of cards) expect(cardMemory(t.files.store.db).find(id)?.dueDay).toBeGreaterThan(FIRST + 19)
})

test('a clock that is set back in the middle of a step does not make the learner wait for it', async () => {
  begin({ dayStartsAtHour: 4, options: { newPerDay: 1 } })
  sitDown({ day: FIRST, hour: 12, zone: 'Europe/Berlin' }, 4)
  const { next } = await t.call.review.queue({})
  await t.call.review.answer({ cardId: next?.id ?? '', rating: 1, tookMs: 5000, seenReps: 0 })
  t.files.clock.nowMs -= 3 * HOUR_MS
  expect(await t.call.review.queue({})).toMatchObject({ next: { id: next?.id }, counts: { learning: 1 } })
  t.files.clock.nowMs -= 2 * DAY_MS
  expect(await t.call.review.queue({})).toMatchObject({ counts: { learning: 1 } })
})
