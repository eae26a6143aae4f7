import { beforeEach, describe, expect, test } from 'vitest'
import { callCards, cardMemory } from '../../electron/cards/public'
import { keepLogOnUndo } from '../../electron/review/public'
import { reviewQueries } from '../../electron/review/review.queries'
import type { Rating, ReviewQueue } from '../../shared/model/review'
import { replay } from '../../shared/scheduling/replay'
import { PACK, temporaryCollection } from './temporary-collection'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

let t: ReturnType<typeof temporaryCollection>
beforeEach(() => {
  t = temporaryCollection()
})

const wait = (ms: number) => (t.files.clock.nowMs += ms)
const card = (queue: ReviewQueue) => {
  if (!queue.next) throw new Error('the queue is empty')
  return queue.next
}
/** Answers the next card and gives the queue that follows. */
async function answer(rating: Rating, tookMs = 8000): Promise<ReviewQueue> {
  const { id, memory } = card(await t.call.review.queue({}))
  return (await t.call.review.answer({ cardId: id, rating, tookMs, seenReps: memory.reps })).result
}
const log = (cardId: string) => reviewQueries(t.files.store.db).ofCard(cardId)
const stored = (cardId: string) => {
  const found = cardMemory(t.files.store.db).find(cardId)
  if (!found) throw new Error(`no card ${cardId}`)
  const { cardId: _, suspended: __, calledBy: ___, deckId: ____, number: _____, ...memory } = found
  return memory
}

describe('the queue', () => {
  test('of a new collection offers the day’s new cards in the pack’s order', async () => {
    const queue = await t.call.review.queue({})
    expect(queue.counts).toEqual({ due: 0, fresh: 20, learning: 0 })
    expect(queue.next).toMatchObject({ id: `${PACK}/tip-elements`, deckName: 'Trafficking (TIP)', calledBy: null })
    expect(queue.following?.id).toBe(`${PACK}/tip-acts`)
    expect(queue.minutesLeft).toBe(7)
    expect(queue.doneToday).toBe(0)
  })

  test('shows with a card the passage that it rests on and the section of the passage', async () => {
    const { source } = card(await t.call.review.queue({}))
    expect(source?.documentId).toBe(PACK)
    expect(source?.anchor.exact).toBe('It puts three elements together: an act, a means and a purpose.')
    expect(source?.section).toMatchObject({ id: 'trafficking-in-persons' })
  })

  test('says for each grade when the card would come again', async () => {
    const { intervalsMs } = card(await t.call.review.queue({}))
    expect(intervalsMs[1]).toBe(MINUTE_MS)
    expect(intervalsMs[2]).toBe(6 * MINUTE_MS)
    expect(intervalsMs[3]).toBe(10 * MINUTE_MS)
    expect(intervalsMs[4]).toBeGreaterThan(5 * DAY_MS)
  })

  test('brings a card in a learning step back when its step is due, before new cards', async () => {
    const first = card(await t.call.review.queue({})).id
    const after = await answer(1)
    expect(after.next?.id).not.toBe(first)
    expect(after.counts).toEqual({ due: 0, fresh: 19, learning: 1 })
    wait(MINUTE_MS)
    expect((await t.call.review.queue({})).next?.id).toBe(first)
  })

  test('asks a learning step early when nothing else is left', async () => {
    for (let n = 0; n < 19; n++) await answer(4)
    const last = card(await t.call.review.queue({})).id
    const queue = await answer(1)
    expect(queue.next?.id).toBe(last)
    expect(queue.following).toBeNull()
    expect(queue.counts).toEqual({ due: 0, fresh: 0, learning: 1 })
  })

  test('ends when the day’s new cards are answered, and goes on the next day', async () => {
    let queue = await t.call.review.queue({})
    for (let n = 0; n < 20; n++) queue = await answer(4)
    expect(queue).toMatchObject({
      next: null,
      following: null,
      counts: { due: 0, fresh: 0, learning: 0 },
      doneToday: 20,
    })
    wait(DAY_MS)
    expect((await t.call.review.queue({})).counts.fresh).toBe(20)
  })

  test('asks due reviews before new cards', async () => {
    const first = card(await t.call.review.queue({})).id
    await answer(4)
    wait((stored(first).dueAtMs ?? 0) - t.files.clock.nowMs - 3 * 3_600_000)
    const queue = await t.call.review.queue({})
    expect(queue.next?.id).toBe(first)
    expect(queue.next?.retrievability).toBeGreaterThan(0.8)
    expect(queue.counts.due).toBe(1)
  })

  test('of a deck holds the cards under it and no other', async () => {
    const whole = await t.call.review.queue({ deckId: PACK })
    expect(whole.counts.fresh).toBe(20)
    const cyber = await t.call.review.queue({ deckId: `${PACK}/cyber` })
    expect(cyber.next?.deckName).toBe('Cybercrime')
    await expect(t.call.review.queue({ deckId: 'nowhere' })).rejects.toMatchObject({ cause: { code: 'not-found' } })
  })

  test('begins with the cards that practice called for, and says which case did', async () => {
    const termKeys = [`${PACK}/smuggling-of-migrants`]
    const caseKey = `${PACK}/baker-and-laundry`
    const { result: called } = t.files.store.write(t.files.now(), (tx) =>
      callCards(tx, { termKeys, limit: 1, caseKey }),
    )
    const queue = await t.call.review.queue({})
    expect(queue.next?.id).toBe(called[0]?.cardId)
    expect(queue.next?.calledBy).toEqual({ caseKey, caseTitle: 'The baker and the laundry' })
    expect(queue.counts.due).toBe(1)
    expect((await answer(4)).next?.calledBy).toBeNull()
  })

  test('keeps the card that is already shown in front, unless it may no longer be asked', async () => {
    const shown = `${PACK}/som-three`
    expect(await t.call.review.queue({ first: shown })).toMatchObject({
      next: { id: shown },
      following: { id: `${PACK}/tip-elements` },
      counts: { fresh: 20 },
    })
    await t.call.cards.suspend({ cardIds: [shown], suspended: true })
    expect((await t.call.review.queue({ first: shown })).next?.id).toBe(`${PACK}/tip-elements`)
  })

  test('is counted by deck: a deck with those under it, up to its own limit', async () => {
    const { counts } = await answer(1)
    const [whole, ...parts] = await t.call.review.decks()
    const waiting = counts.due + counts.learning + counts.fresh
    expect(whole).toEqual({ id: PACK, name: expect.any(String), parentId: null, waiting, called: 0 })
    expect(parts[0]).toMatchObject({ id: `${PACK}/tip`, parentId: PACK, waiting: 20 })
    for (const { id, waiting: counted } of parts) {
      const own = (await t.call.review.queue({ deckId: id })).counts
      expect(counted).toBe(own.due + own.learning + own.fresh)
    }
  })

  test('leaves suspended cards out', async () => {
    const { id } = card(await t.call.review.queue({}))
    await t.call.cards.suspend({ cardIds: [id], suspended: true })
    expect((await t.call.review.queue({})).next?.id).not.toBe(id)
  })
})

describe('an answer', () => {
  test('appends to the log, and the memory state is what the log gives', async () => {
    const { id } = card(await t.call.review.queue({}))
    const { op, changed } = await t.call.review.answer({ cardId: id, rating: 3, tookMs: 5000, seenReps: 0 })
    expect(op).not.toBeNull()
    expect(changed.toSorted()).toEqual(['card', 'history', 'review'])
    expect(log(id)).toHaveLength(1)
    expect(stored(id)).toEqual(replay(id, log(id)))
    expect(stored(id)).toMatchObject({ state: 'learning', reps: 1 })
  })

  test('that arrives twice is refused the second time and stored once', async () => {
    const { id } = card(await t.call.review.queue({}))
    const input = { cardId: id, rating: 3, tookMs: 5000, seenReps: 0 } as const
    await t.call.review.answer(input)
    await expect(t.call.review.answer(input)).rejects.toMatchObject({
      cause: { code: 'stale-edit', facts: { what: 'card' } },
    })
    expect(log(id)).toHaveLength(1)
  })

  test('is still there after a restart', async () => {
    const { id } = card(await t.call.review.queue({}))
    await answer(2)
    const before = stored(id)
    t.files.reopen()
    expect(stored(id)).toEqual(before)
    expect((await t.call.review.queue({})).doneToday).toBe(1)
  })

  test('taken back is voided, not erased, and the card is as it was', async () => {
    const { id, memory } = card(await t.call.review.queue({}))
    await answer(3)
    expect(await t.call.history.undo()).toMatchObject({ name: 'answer-card' })
    expect(stored(id)).toEqual(memory)
    expect(log(id).map(({ kind }) => kind)).toEqual(['answer', 'void'])
    expect(await t.call.review.queue({})).toMatchObject({ next: { id }, doneToday: 0, counts: { fresh: 20 } })
  })

  test('goes back and forth by undo and redo, and replay always gives what is stored', async () => {
    const { id } = card(await t.call.review.queue({}))
    await answer(3)
    const answered = stored(id)
    for (let n = 0; n < 3; n++) {
      wait(1000)
      await t.call.history.undo()
      expect(stored(id)).toEqual(replay(id, log(id)))
      expect(stored(id).reps).toBe(0)
      wait(1000)
      await t.call.history.redo()
      expect(stored(id)).toEqual(replay(id, log(id)))
      expect(stored(id)).toEqual(answered)
      expect((await t.call.review.today()).done.answers).toBe(1)
    }
    expect(log(id)).toHaveLength(7)
  })

  test('can be undone after a restart', async () => {
    const { id } = card(await t.call.review.queue({}))
    await answer(4)
    keepLogOnUndo(t.files.reopen())
    await t.call.history.undo()
    expect(stored(id)).toMatchObject({ state: 'new', reps: 0 })
  })
})

describe('today', () => {
  test('counts what was answered, recalled and how long it took', async () => {
    for (const rating of [3, 1, 4] as const) await answer(rating, 6000)
    const today = await t.call.review.today()
    expect(today.done).toEqual({
      answers: 3,
      recalled: 2,
      tookMs: 18_000,
      begun: 3,
      forgotten: 0,
      matured: 0,
      daysInRow: 1,
    })
    expect(today.counts).toEqual({ due: 0, learning: 2, fresh: 17 })
    expect(today.sample).toHaveLength(3)
    expect(today.week).toHaveLength(7)
    expect(today.week[0]?.cards).toBe(19)
  })

  test('names tomorrow while new cards are left over, and the next due day when none are', async () => {
    const tomorrow = (await t.call.review.today()).next
    expect(tomorrow).toMatchObject({ cards: 20 })
    const { rows } = await t.call.cards.list({ limit: 500, offset: 0 })
    const [kept] = rows
    await t.call.cards.suspend({ cardIds: rows.slice(1).map(({ id }) => id), suspended: true })
    await answer(4)
    const dueAtMs = stored(kept?.id ?? '').dueAtMs ?? 0
    const { next } = await t.call.review.today()
    expect(next?.cards).toBe(1)
    expect(dueAtMs).toBeGreaterThanOrEqual(next?.dayStartMs ?? Infinity)
    expect(dueAtMs - (next?.dayStartMs ?? 0)).toBeLessThan(25 * 3_600_000)
  })

  test('goes by the learner’s own pace once there are enough answers', async () => {
    for (let n = 0; n < 12; n++) await answer(4, 60_000)
    expect((await t.call.review.queue({})).minutesLeft).toBe(8)
  })

  test('leaves a pause out of the pace', async () => {
    for (let n = 0; n < 12; n++) await answer(4, n < 5 ? 10_000 : 3_600_000)
    expect((await t.call.review.queue({})).minutesLeft).toBe(8)
  })
})
