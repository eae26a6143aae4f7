import { describe, expect, test } from 'vitest'
import { temporaryWhole } from './temporary-whole'
import { bring, full, wholeStore, written } from './whole-collection'

describe('the log in a file of everything', () => {
  test('is united with that of a card that was answered on two machines', async () => {
    const here = await full()
    const there = temporaryWhole()
    await bring(there.context, await written(here.context))
    // Ids are counted up in each store, and must not meet.
    for (let ids = 0; ids < 1000; ids++) there.files.newId()
    there.files.clock.nowMs = here.files.clock.nowMs + 86_400_000
    const next = (await there.call.review.queue({})).next
    await there.call.review.answer({ cardId: next?.id ?? '', rating: 3, tookMs: 1, seenReps: next?.memory.reps ?? 0 })
    await bring(here.context, await written(there.context))
    const of = ({ files }: typeof here) => files.store.db.prepare('SELECT * FROM card WHERE id = ?').get(next?.id)
    expect(of(here)).toEqual(of(there))
  })

  test('goes out again of the log of a card that was here before when it is undone, and none that was given here', async () => {
    const here = await full()
    const there = temporaryWhole()
    await bring(there.context, await written(here.context))
    for (let ids = 0; ids < 1000; ids++) there.files.newId()
    const answerNext = async ({ call }: typeof there) => {
      const next = (await call.review.queue({})).next
      await call.review.answer({ cardId: next?.id ?? '', rating: 3, tookMs: 1, seenReps: next?.memory.reps ?? 0 })
    }
    await answerNext(there)
    await answerNext(here)
    const before = wholeStore(here.context)
    await bring(here.context, await written(there.context))
    const brought = wholeStore(here.context)
    expect(brought.review).toHaveLength((before.review?.length ?? 0) + 1)
    expect(here.files.store.undo(here.files.now()).name).toBe('import-collection')
    expect(wholeStore(here.context)).toEqual(before)
    here.files.store.redo(here.files.now())
    expect(wholeStore(here.context)).toEqual(brought)
  })

  test('is also that of removed cards, and a card that comes back from it remembers', async () => {
    const here = await full()
    const { db } = here.files.store
    const known = db.prepare<[], { id: string; note_id: string }>('SELECT id, note_id FROM card WHERE reps > 0').get()
    const stored = () => db.prepare('SELECT * FROM card WHERE id = ?').get(known?.id)
    const before = stored()
    const whole = JSON.parse(await written(here.context))
    await here.call.cards.remove({ noteIds: [known?.note_id ?? ''] })
    const text = await written(here.context)
    expect(JSON.parse(text).reviews).toEqual(whole.reviews)
    expect(JSON.parse(text).reviewItems).toEqual(whole.reviewItems)
    const there = temporaryWhole()
    const { result } = await bring(there.context, text)
    expect(result.reasons).toEqual([])
    expect(wholeStore(there.context).review).toEqual(wholeStore(here.context).review)
    // From a file that has the card without its log.
    await bring(here.context, JSON.stringify({ ...whole, reviews: [], reviewItems: [] }))
    expect(stored()).toEqual(before)
  })
})
