import { beforeEach, describe, expect, test } from 'vitest'
import type { Rating } from '../../shared/model/review'
import { PACK, temporaryCollection } from './temporary-collection'

let t: ReturnType<typeof temporaryCollection>
beforeEach(() => {
  t = temporaryCollection()
})

const next = async (first?: string) => {
  const { next: card } = await t.call.review.queue({ first })
  if (!card) throw new Error('the queue is empty')
  return card
}
async function answer(rating: Rating, items?: { item: string; recalled: boolean }[], first?: string): Promise<string> {
  const { id, memory } = await next(first)
  await t.call.review.answer({ cardId: id, rating, tookMs: 4000, seenReps: memory.reps, items })
  return id
}

describe('what a review shows of a card', () => {
  test('counts how often it was missed today; what was taken back does not count', async () => {
    const id = await answer(1)
    expect((await next(id)).missedToday).toBe(1)
    await answer(1, undefined, id)
    expect((await next(id)).missedToday).toBe(2)
    await t.call.history.undo()
    expect((await next(id)).missedToday).toBe(1)
    await t.call.history.redo()
    expect((await next(id)).missedToday).toBe(2)
    t.files.clock.nowMs += 86_400_000
    expect((await next(id)).missedToday).toBe(0)
  })

  test('counts for each item of a list how often it was recalled', async () => {
    const id = await answer(2, [
      { item: 'an act', recalled: true },
      { item: 'a means', recalled: false },
    ])
    await answer(3, [{ item: 'a means', recalled: true }], id)
    expect((await next(id)).items.toSorted((a, b) => a.item.localeCompare(b.item))).toEqual([
      { item: 'a means', asked: 2, recalled: 1 },
      { item: 'an act', asked: 1, recalled: 1 },
    ])
  })

  test('tells which answer was taken back last, or given again, whoever asks and when', async () => {
    expect(await t.call.review.lastTouched()).toBeNull()
    const first = await answer(3)
    const second = await answer(3)
    await t.call.history.undo()
    expect(await t.call.review.lastTouched()).toBe(second)
    await t.call.history.undo()
    expect(await t.call.review.lastTouched()).toBe(first)
    await t.call.history.redo()
    expect(await t.call.review.lastTouched()).toBe(first)
  })
})

describe('the language in which a card is read', () => {
  const german = 'Welche Handlungen gehören zum Menschenhandel, und welche Mittel nennt das Gesetz?'

  test('is that of its words, else of the text behind it', async () => {
    expect(await t.call.review.language({ text: german, documentId: PACK })).toBe('de')
    expect(await t.call.review.language({ text: '3', documentId: PACK })).toMatch(/^en/)
  })
})
