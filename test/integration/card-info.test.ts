import { beforeEach, expect, test } from 'vitest'
import type { Rating } from '../../shared/model/review'
import { PACK, temporaryCollection } from './temporary-collection'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const cardId = `${PACK}/tip-elements`

let t: ReturnType<typeof temporaryCollection>
beforeEach(() => {
  t = temporaryCollection()
})

const info = () => t.call.review.logOfCard({ cardId })
async function answer(rating: Rating, tookMs: number) {
  const { reps } = (await info()).memory
  await t.call.review.answer({ cardId, rating, tookMs, seenReps: reps })
}

test('of a card that was never answered its place is told, and no memory', async () => {
  const { memory, log, place, retrievability, decks } = await info()
  expect({ state: memory.state, stability: memory.stability, log, retrievability }).toEqual({
    state: 'new',
    stability: null,
    log: [],
    retrievability: null,
  })
  expect(place).toBeGreaterThan(0)
  expect(decks.at(-1)).toBe('Trafficking (TIP)')
  expect(decks.length).toBeGreaterThan(1)
})

test('each answer is told with the wait and the memory that came of it, the last first', async () => {
  await answer(3, 4000)
  t.files.clock.nowMs += 11 * MINUTE_MS
  await answer(3, 6500)
  const { memory, log, place } = await info()
  expect(log.map(({ kind, rating, tookMs }) => ({ kind, rating, tookMs }))).toEqual([
    { kind: 'answer', rating: 3, tookMs: 6500 },
    { kind: 'answer', rating: 3, tookMs: 4000 },
  ])
  expect(log[1]?.intervalMs).toBe(10 * MINUTE_MS)
  expect((log[0]?.intervalMs ?? 0) % DAY_MS).toBe(0)
  expect(log[0]?.stability).toBe(memory.stability)
  expect(place).toBeNull()
})

test('an answer that was taken back is not told, and one that was made new again is', async () => {
  await answer(4, 1000)
  await t.call.history.undo()
  expect((await info()).log).toEqual([])
  await t.call.history.redo()
  await t.call.review.reset({ cardIds: [cardId] })
  const { log, memory } = await info()
  expect(log.map(({ kind }) => kind)).toEqual(['reset', 'answer'])
  expect(log[0]).toMatchObject({ intervalMs: null, stability: null })
  expect(memory.state).toBe('new')
})

test('a card that is not there is not found', async () => {
  await expect(t.call.review.logOfCard({ cardId: 'gone' })).rejects.toThrow('not-found')
})

test('of a list each item is told by how often it was recalled, the least remembered first', async () => {
  const tick = async (items: Record<string, boolean>, rating: Rating) => {
    const { reps } = (await info()).memory
    const ticks = Object.entries(items).map(([item, recalled]) => ({ item, recalled }))
    await t.call.review.answer({ cardId, rating, tookMs: 4000, seenReps: reps, items: ticks })
    t.files.clock.nowMs += 2 * DAY_MS
  }
  await tick({ act: true, means: false, purpose: true }, 2)
  await tick({ act: true, means: false, purpose: false }, 1)
  await tick({ act: false, means: false, purpose: false }, 1)
  await t.call.history.undo()
  const { items } = await info()
  expect(items.map(({ item, asked, recalled }) => `${item} ${recalled} of ${asked}`)).toEqual([
    'means 0 of 2',
    'purpose 1 of 2',
    'act 2 of 2',
  ])
  for (const { retrievability } of items) expect(retrievability).toBeLessThan(1)
})
