import { beforeEach, describe, expect, test } from 'vitest'
import { replay, standing } from '../../shared/scheduling/replay'
import { loggedCards } from './logged-cards'
import { temporaryCollection } from './temporary-collection'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

let t: ReturnType<typeof temporaryCollection>
let cards: ReturnType<typeof loggedCards>
beforeEach(() => {
  t = temporaryCollection()
  cards = loggedCards(t)
})

describe('an answer', () => {
  test('is logged with the day that its button promised', async () => {
    const [cardId = ''] = await cards.addCards()
    const shown = (await t.call.review.queue({ first: cardId })).next
    await cards.answer(cardId, 4)
    const [entry] = cards.log(cardId)
    expect(entry).toMatchObject({
      kind: 'answer',
      dueDay: cards.today() + Math.round((shown?.intervalsMs[4] ?? 0) / DAY_MS),
    })
    expect(cards.remembered(cardId)).toEqual(replay(cardId, cards.log(cardId)))
  })

  test('goes by the options of its deck, which the log names', async () => {
    const [cardId = ''] = await cards.addCards()
    cards.setOptions({ learningSteps: [5, 2880], longestIntervalDays: 4 })
    await cards.answer(cardId, 3)
    expect(cards.remembered(cardId)).toMatchObject({ state: 'learning', step: 1, dueDay: cards.today() + 2 })
    expect(cards.log(cardId)[0]).toMatchObject({ parametersVersion: 'fsrs6-default/0.9/5,2880/10/4' })
    t.files.clock.nowMs += 2 * DAY_MS
    await cards.answer(cardId, 4)
    expect(cards.remembered(cardId)).toMatchObject({ state: 'review', dueDay: cards.today() + 4 })
  })

  test('counts no more time than the deck’s longest', async () => {
    const [cardId = ''] = await cards.addCards()
    cards.setOptions({ longestAnswerSeconds: 30 })
    await cards.answer(cardId, 3, { tookMs: 600_000 })
    expect(cards.db().prepare('SELECT took_ms FROM review').pluck().get()).toBe(30_000)
  })

  test('keeps which items of a list were recalled', async () => {
    const cardId = (await cards.addCards()).at(-1) ?? ''
    await cards.answer(cardId, 2, {
      items: [
        { item: 'threat', recalled: true },
        { item: 'force', recalled: false },
      ],
    })
    const items = cards.db().prepare('SELECT item, recalled FROM review_item ORDER BY item').all()
    expect(items).toEqual([
      { item: 'force', recalled: 0 },
      { item: 'threat', recalled: 1 },
    ])
  })

  test('is in the order in which it was given, though the clock was set back', async () => {
    const [cardId = ''] = await cards.addCards()
    await cards.answer(cardId, 1)
    t.files.clock.nowMs -= 90 * MINUTE_MS
    await cards.answer(cardId, 4)
    expect(cards.remembered(cardId)).toMatchObject({ state: 'review', reps: 2 })
    t.files.clock.nowMs -= 40 * DAY_MS
    await cards.answer(cardId, 3)
    expect(cards.remembered(cardId)).toMatchObject({ state: 'review', reps: 3, lastReviewDay: cards.today() })
    expect(cards.remembered(cardId).dueDay).toBeGreaterThan(cards.today())
    expect(standing(cards.log(cardId)).map((entry) => 'rating' in entry && entry.rating)).toEqual([1, 4, 3])
  })

  test('puts the other cards of its note aside, and undo brings them back', async () => {
    const [, front = '', back = ''] = await cards.addCards()
    await cards.answer(front, 3)
    expect(cards.buriedBy(back)).toEqual({ day: cards.today(), by: 'sibling' })
    expect(cards.buriedBy(front)?.day).toBeNull()
    await t.call.history.undo()
    expect(cards.buriedBy(back)).toEqual({ day: null, by: null })
  })

  test('leaves them where the deck’s options say so, and where they are not due', async () => {
    const [, front = '', back = ''] = await cards.addCards()
    await cards.answer(back, 4)
    await t.call.review.unbury({})
    await cards.answer(front, 4)
    expect(cards.buriedBy(back)?.day).toBeNull()
    await t.call.review.reset({ cardIds: [front, back] })
    cards.setOptions({ buryNewSiblings: false })
    await cards.answer(front, 3)
    expect(cards.buriedBy(back)?.day).toBeNull()
  })

  test('that is the eighth lapse makes a leech, tags its note and says so', async () => {
    const [cardId = ''] = await cards.addCards()
    cards.setOptions({ leechLapses: 2, leechAction: 'suspend', relearningSteps: [] })
    await cards.answer(cardId, 4)
    expect((await cards.answer(cardId, 1)).result.leech).toBe(false)
    const { result } = await cards.answer(cardId, 1)
    expect(result.leech).toBe(true)
    expect(cards.stored(cardId)).toMatchObject({ suspended: true, lapses: 2 })
    const tags = () =>
      cards
        .db()
        .prepare('SELECT tag FROM note_tag JOIN card ON card.note_id = note_tag.note_id WHERE card.id = ?')
        .pluck()
        .all(cardId)
    expect(tags()).toEqual(['leech'])
    await t.call.history.undo()
    expect(cards.stored(cardId)).toMatchObject({ suspended: false, lapses: 1 })
    expect(tags()).toEqual([])
  })
})

describe('changes of when cards come', () => {
  test('reset makes cards new, keeps their log, and is one undo step', async () => {
    const cardIds = await cards.addCards()
    for (const cardId of cardIds.slice(0, 3)) await cards.answer(cardId, 4)
    const before = cardIds.map(cards.remembered)
    t.files.clock.nowMs += MINUTE_MS
    const { result, op } = await t.call.review.reset({ cardIds })
    t.files.clock.nowMs += MINUTE_MS
    expect(result.cards).toBe(3)
    expect(op).not.toBeNull()
    for (const cardId of cardIds)
      expect(cards.remembered(cardId)).toMatchObject({ state: 'new', reps: 0, dueDay: null })
    expect(cards.log(cardIds[0] ?? '').map(({ kind }) => kind)).toEqual(['answer', 'reset'])
    expect(await t.call.history.undo()).toMatchObject({ name: 'reset-cards' })
    expect(cardIds.map(cards.remembered)).toEqual(before)
    expect(cards.log(cardIds[0] ?? '').map(({ kind }) => kind)).toEqual(['answer', 'reset', 'void'])
  })

  test('another day is evenly of a range, brings back what was put aside, and is undone at once', async () => {
    const cardIds = await cards.addCards()
    await t.call.review.bury({ cardIds })
    await t.call.review.reschedule({ cardIds, fromDays: 3, toDays: 4 })
    expect(cardIds.map((id) => (cards.remembered(id).dueDay ?? 0) - cards.today()).toSorted()).toEqual([3, 3, 4, 4])
    for (const cardId of cardIds) expect(cards.buriedBy(cardId)?.day).toBeNull()
    expect(await t.call.history.undo()).toMatchObject({ name: 'reschedule-cards' })
    for (const cardId of cardIds) expect(cards.remembered(cardId).state).toBe('new')
    expect(cards.buriedBy(cardIds[0] ?? '')).toEqual({ day: cards.today(), by: 'learner' })
  })

  test('one day ahead is to postpone', async () => {
    const cardIds = await cards.addCards()
    await t.call.review.reschedule({ cardIds, fromDays: 2, toDays: 2 })
    expect(await t.call.history.undo()).toMatchObject({ name: 'postpone-cards' })
  })

  test('a card that is put aside comes back on request', async () => {
    const [cardId = ''] = await cards.addCards()
    await t.call.review.bury({ cardIds: [cardId] })
    expect((await t.call.review.queue({ first: cardId })).next?.id).not.toBe(cardId)
    expect((await t.call.review.unbury({})).result.cards).toBe(1)
    expect((await t.call.review.queue({ first: cardId })).next?.id).toBe(cardId)
  })

  test('of a card that is not there are refused, and change nothing', async () => {
    const [cardId = ''] = await cards.addCards()
    const refused = { cause: { code: 'not-found' } }
    await expect(t.call.review.reset({ cardIds: [cardId, 'nowhere'] })).rejects.toMatchObject(refused)
    await expect(
      t.call.review.reschedule({ cardIds: [cardId, 'nowhere'], fromDays: 0, toDays: 0 }),
    ).rejects.toMatchObject(refused)
    await expect(t.call.review.bury({ cardIds: ['nowhere'] })).rejects.toMatchObject(refused)
    await expect(t.call.review.reschedule({ cardIds: [cardId], fromDays: 2, toDays: 1 })).rejects.toThrow(
      'the range ends before it begins',
    )
    expect(cards.remembered(cardId).state).toBe('new')
  })
})
