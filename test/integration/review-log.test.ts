import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { cardMemory } from '../../electron/cards/public'
import { keepLogOnUndo } from '../../electron/review/public'
import { reviewQueries } from '../../electron/review/review.queries'
import type { Rating } from '../../shared/model/review'
import { replay, standing } from '../../shared/scheduling/replay'
import { dayOf, localTimeZone } from '../../shared/time/day'
import { temporaryCollection } from './temporary-collection'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

let t: ReturnType<typeof temporaryCollection>
beforeEach(() => {
  t = temporaryCollection()
})

const db = () => t.files.store.db
const today = () => dayOf(t.files.clock.nowMs, 4, localTimeZone())
const log = (cardId: string) => reviewQueries(db()).ofCard(cardId)
const stored = (cardId: string) => {
  const found = cardMemory(db()).find(cardId)
  if (!found) throw new Error(`no card ${cardId}`)
  const { cardId: _, calledBy: __, ...memory } = found
  return memory
}
const remembered = (cardId: string) => {
  const { suspended: _, ...memory } = stored(cardId)
  return memory
}
const setOptions = (options: Record<string, unknown>) =>
  db().prepare(`UPDATE preset SET options_json = ? WHERE id = 'default'`).run(JSON.stringify(options))
const answer = (
  cardId: string,
  rating: Rating,
  more: { tookMs?: number; items?: { item: string; recalled: boolean }[] } = {},
) => t.call.review.answer({ cardId, rating, tookMs: 5000, seenReps: stored(cardId).reps, ...more })
/** Notes of one and of two cards. */
async function addCards(): Promise<string[]> {
  const deckId = (await t.call.cards.decks())[0]?.id ?? ''
  const common = { deckId, tags: [], source: null }
  const notes = [
    { type: 'question', front: 'Who?', back: 'They.' },
    { type: 'both-ways', front: 'actus reus', back: 'guilty act' },
    { type: 'elements', front: 'Name the means', items: ['threat', 'force', 'fraud'] },
  ] as const
  const ids: string[] = []
  for (const fields of notes) {
    const { noteId } = (
      await t.call.cards.add({
        fields: 'items' in fields ? { ...fields, items: [...fields.items] } : fields,
        ...common,
      })
    ).result
    ids.push(
      ...db().prepare<[string], string>('SELECT id FROM card WHERE note_id = ? ORDER BY ordinal').pluck().all(noteId),
    )
  }
  return ids
}
const buriedBy = (cardId: string) =>
  db()
    .prepare<[string], { day: number | null; by: string | null }>(
      'SELECT buried_day AS day, buried_by AS by FROM card WHERE id = ?',
    )
    .get(cardId)

describe('an answer', () => {
  test('is logged with the day that its button promised', async () => {
    const [cardId = ''] = await addCards()
    const shown = (await t.call.review.queue({ first: cardId })).next
    await answer(cardId, 4)
    const [entry] = log(cardId)
    expect(entry).toMatchObject({ kind: 'answer', dueDay: today() + Math.round((shown?.intervalsMs[4] ?? 0) / DAY_MS) })
    expect(remembered(cardId)).toEqual(replay(cardId, log(cardId)))
  })

  test('goes by the options of its deck, which the log names', async () => {
    const [cardId = ''] = await addCards()
    setOptions({ learningSteps: [5, 2880], longestIntervalDays: 4 })
    await answer(cardId, 3)
    expect(remembered(cardId)).toMatchObject({ state: 'learning', step: 1, dueDay: today() + 2 })
    expect(log(cardId)[0]).toMatchObject({ parametersVersion: 'fsrs6-default/0.9/5,2880/10/4' })
    t.files.clock.nowMs += 2 * DAY_MS
    await answer(cardId, 4)
    expect(remembered(cardId)).toMatchObject({ state: 'review', dueDay: today() + 4 })
  })

  test('counts no more time than the deck’s longest', async () => {
    const [cardId = ''] = await addCards()
    setOptions({ longestAnswerSeconds: 30 })
    await answer(cardId, 3, { tookMs: 600_000 })
    expect(db().prepare('SELECT took_ms FROM review').pluck().get()).toBe(30_000)
  })

  test('keeps which items of a list were recalled', async () => {
    const cardId = (await addCards()).at(-1) ?? ''
    await answer(cardId, 2, {
      items: [
        { item: 'threat', recalled: true },
        { item: 'force', recalled: false },
      ],
    })
    const items = db().prepare('SELECT item, recalled FROM review_item ORDER BY item').all()
    expect(items).toEqual([
      { item: 'force', recalled: 0 },
      { item: 'threat', recalled: 1 },
    ])
  })

  test('is in the order in which it was given, though the clock was set back', async () => {
    const [cardId = ''] = await addCards()
    await answer(cardId, 1)
    t.files.clock.nowMs -= 90 * MINUTE_MS
    await answer(cardId, 4)
    expect(remembered(cardId)).toMatchObject({ state: 'review', reps: 2 })
    t.files.clock.nowMs -= 40 * DAY_MS
    await answer(cardId, 3)
    expect(remembered(cardId)).toMatchObject({ state: 'review', reps: 3, lastReviewDay: today() })
    expect(remembered(cardId).dueDay).toBeGreaterThan(today())
    expect(standing(log(cardId)).map((entry) => 'rating' in entry && entry.rating)).toEqual([1, 4, 3])
  })

  test('puts the other cards of its note aside, and undo brings them back', async () => {
    const [, front = '', back = ''] = await addCards()
    await answer(front, 3)
    expect(buriedBy(back)).toEqual({ day: today(), by: 'sibling' })
    expect(buriedBy(front)?.day).toBeNull()
    await t.call.history.undo()
    expect(buriedBy(back)).toEqual({ day: null, by: null })
  })

  test('leaves them where the deck’s options say so, and where they are not due', async () => {
    const [, front = '', back = ''] = await addCards()
    await answer(back, 4)
    await t.call.review.unbury({})
    await answer(front, 4)
    expect(buriedBy(back)?.day).toBeNull()
    await t.call.review.reset({ cardIds: [front, back] })
    setOptions({ buryNewSiblings: false })
    await answer(front, 3)
    expect(buriedBy(back)?.day).toBeNull()
  })

  test('that is the eighth lapse makes a leech, tags its note and says so', async () => {
    const [cardId = ''] = await addCards()
    setOptions({ leechLapses: 2, leechAction: 'suspend', relearningSteps: [] })
    await answer(cardId, 4)
    expect((await answer(cardId, 1)).result.leech).toBe(false)
    const { result } = await answer(cardId, 1)
    expect(result.leech).toBe(true)
    expect(stored(cardId)).toMatchObject({ suspended: true, lapses: 2 })
    const tags = () =>
      db()
        .prepare('SELECT tag FROM note_tag JOIN card ON card.note_id = note_tag.note_id WHERE card.id = ?')
        .pluck()
        .all(cardId)
    expect(tags()).toEqual(['leech'])
    await t.call.history.undo()
    expect(stored(cardId)).toMatchObject({ suspended: false, lapses: 1 })
    expect(tags()).toEqual([])
  })
})

describe('changes of when cards come', () => {
  test('reset makes cards new, keeps their log, and is one undo step', async () => {
    const cardIds = await addCards()
    for (const cardId of cardIds.slice(0, 3)) await answer(cardId, 4)
    const before = cardIds.map(remembered)
    t.files.clock.nowMs += MINUTE_MS
    const { result, op } = await t.call.review.reset({ cardIds })
    t.files.clock.nowMs += MINUTE_MS
    expect(result.cards).toBe(3)
    expect(op).not.toBeNull()
    for (const cardId of cardIds) expect(remembered(cardId)).toMatchObject({ state: 'new', reps: 0, dueDay: null })
    expect(log(cardIds[0] ?? '').map(({ kind }) => kind)).toEqual(['answer', 'reset'])
    expect(await t.call.history.undo()).toMatchObject({ name: 'reset-cards' })
    expect(cardIds.map(remembered)).toEqual(before)
    expect(log(cardIds[0] ?? '').map(({ kind }) => kind)).toEqual(['answer', 'reset', 'void'])
  })

  test('another day is evenly of a range, brings back what was put aside, and is undone at once', async () => {
    const cardIds = await addCards()
    await t.call.review.bury({ cardIds })
    await t.call.review.reschedule({ cardIds, fromDays: 3, toDays: 4 })
    expect(cardIds.map((id) => (remembered(id).dueDay ?? 0) - today()).toSorted()).toEqual([3, 3, 4, 4])
    for (const cardId of cardIds) expect(buriedBy(cardId)?.day).toBeNull()
    expect(await t.call.history.undo()).toMatchObject({ name: 'reschedule-cards' })
    for (const cardId of cardIds) expect(remembered(cardId).state).toBe('new')
    expect(buriedBy(cardIds[0] ?? '')).toEqual({ day: today(), by: 'learner' })
  })

  test('one day ahead is to postpone', async () => {
    const cardIds = await addCards()
    await t.call.review.reschedule({ cardIds, fromDays: 2, toDays: 2 })
    expect(await t.call.history.undo()).toMatchObject({ name: 'postpone-cards' })
  })

  test('a card that is put aside comes back on request', async () => {
    const [cardId = ''] = await addCards()
    await t.call.review.bury({ cardIds: [cardId] })
    expect((await t.call.review.queue({ first: cardId })).next?.id).not.toBe(cardId)
    expect((await t.call.review.unbury({})).result.cards).toBe(1)
    expect((await t.call.review.queue({ first: cardId })).next?.id).toBe(cardId)
  })

  test('of a card that is not there are refused, and change nothing', async () => {
    const [cardId = ''] = await addCards()
    const refused = { cause: { code: 'not-found' } }
    await expect(t.call.review.reset({ cardIds: [cardId, 'nowhere'] })).rejects.toMatchObject(refused)
    await expect(
      t.call.review.reschedule({ cardIds: [cardId, 'nowhere'], fromDays: 0, toDays: 0 }),
    ).rejects.toMatchObject(refused)
    await expect(t.call.review.bury({ cardIds: ['nowhere'] })).rejects.toMatchObject(refused)
    await expect(t.call.review.reschedule({ cardIds: [cardId], fromDays: 2, toDays: 1 })).rejects.toThrow(
      'the range ends before it begins',
    )
    expect(remembered(cardId).state).toBe('new')
  })
})

describe('whatever a learner does', () => {
  type Act =
    | { do: 'answer'; card: number; rating: Rating }
    | { do: 'undo' | 'redo' | 'reopen' }
    | { do: 'reset' | 'bury' | 'unbury' | 'suspend' | 'resume'; card: number }
    | { do: 'reschedule'; card: number; from: number; more: number }
    | { do: 'wait'; minutes: number }
  const act: fc.Arbitrary<Act> = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant('answer' as const),
        card: fc.nat(3),
        rating: fc.constantFrom<Rating[]>(1, 2, 3, 4),
      }),
    },
    { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constantFrom(
          'reset' as const,
          'bury' as const,
          'unbury' as const,
          'suspend' as const,
          'resume' as const,
        ),
        card: fc.nat(3),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('reschedule' as const),
        card: fc.nat(3),
        from: fc.nat(20),
        more: fc.nat(5),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: -2000, max: 60_000 }) }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const) }) },
  )

  test('what is stored of a card’s memory is what its log gives, and undo of all gives what was', async () => {
    const cardIds = await addCards()
    setOptions({ learningSteps: [1, 10, 1440], leechLapses: 2, leechAction: 'suspend' })
    const start = t.files.clock.nowMs
    const refusals = new Set(['nothing-to-undo', 'nothing-to-redo', 'stale-edit'])
    const run = async (step: Act) => {
      const ids = 'card' in step ? [cardIds[step.card] ?? '', cardIds[(step.card + 1) % 4] ?? ''] : []
      const first = ids[0] ?? ''
      switch (step.do) {
        case 'answer':
          return answer(first, step.rating)
        case 'undo':
          return t.call.history.undo()
        case 'redo':
          return t.call.history.redo()
        case 'reset':
          return t.call.review.reset({ cardIds: ids })
        case 'bury':
          return t.call.review.bury({ cardIds: ids })
        case 'unbury':
          return t.call.review.unbury({})
        case 'suspend':
          return t.call.cards.suspend({ cardIds: ids, suspended: true })
        case 'resume':
          return t.call.cards.suspend({ cardIds: ids, suspended: false })
        case 'reschedule':
          return t.call.review.reschedule({ cardIds: ids, fromDays: step.from, toDays: step.from + step.more })
        case 'wait':
          return void (t.files.clock.nowMs += step.minutes * MINUTE_MS)
        case 'reopen':
          return keepLogOnUndo(t.files.reopen())
      }
    }
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (steps) => {
        const before = cardIds.map((id) => [stored(id), buriedBy(id)])
        // As if the learner had just begun: no step beyond these is taken back.
        db().exec('DELETE FROM operation')
        for (const step of steps) {
          await run(step).catch((error: { cause?: { code?: string } }) => {
            if (!refusals.has(error.cause?.code ?? '')) throw error
          })
          for (const id of cardIds) expect(remembered(id)).toEqual(replay(id, log(id)))
        }
        const left = () => db().prepare('SELECT count(*) FROM operation WHERE undone = 0').pluck().get()
        while (left() !== 0) await t.call.history.undo()
        expect(cardIds.map((id) => [stored(id), buriedBy(id)])).toEqual(before)
        t.files.clock.nowMs = start
      }),
      { numRuns: 40 },
    )
  }, 60_000)
})
