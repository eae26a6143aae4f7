import { beforeEach, describe, expect, test } from 'vitest'
import { readCardIds } from '../../shared/model/card-ids'
import { keepLogOnUndo } from '../../electron/review/public'
import { practiceRouter } from '../../electron/practice/router'
import { createCaller, router } from '../../electron/trpc'
import { presetOptions } from '../../shared/model/preset'
import type { Rating } from '../../shared/model/review'
import type { StudyKind, StudyRequest } from '../../shared/model/study'
import { loggedCards } from './logged-cards'
import { PACK, temporaryCollection } from './temporary-collection'

const DAY_MS = 86_400_000

let t: ReturnType<typeof temporaryCollection>
let cards: ReturnType<typeof loggedCards>
beforeEach(() => {
  t = temporaryCollection()
  cards = loggedCards(t)
})

const asked = (of: StudyKind, more: Partial<StudyRequest> = {}): StudyRequest => ({
  of,
  deckId: null,
  effect: false,
  limit: 100,
  order: 'added',
  ...more,
})
const start = async (of: StudyKind, more: Partial<StudyRequest> = {}) =>
  (await t.call.review.study.start(asked(of, more))).result
const queue = (studyId: string) => t.call.review.queue({ studyId })

/** Answers the next card of a study. */
async function answer(studyId: string, rating: Rating): Promise<string> {
  const { next } = await queue(studyId)
  if (!next) throw new Error('the study asks nothing')
  await t.call.review.answer({ cardId: next.id, rating, tookMs: 4000, seenReps: next.memory.reps, studyId })
  return next.id
}

/** All cards of a study, each recalled at once. */
async function all(studyId: string): Promise<string[]> {
  const ids: string[] = []
  while ((await queue(studyId)).next) ids.push(await answer(studyId, 3))
  return ids
}

const setLimits = (options: Record<string, unknown>) =>
  t.files.store.db.prepare('UPDATE preset SET options_json = ?').run(JSON.stringify(presetOptions.parse(options)))

describe('a study', () => {
  test('asks what a search finds, and no more than is wanted', async () => {
    const { studyId, cards: found } = await start({ kind: 'search', query: 'smuggling' }, { limit: 3 })
    expect(found).toBe(3)
    const { rows } = await t.call.cards.list({ search: 'smuggling', limit: 500, offset: 0 })
    const ids = await all(studyId)
    expect(ids).toHaveLength(3)
    for (const id of ids) expect(rows.map((row) => row.id)).toContain(id)
  })

  test('asks what rests on a text, or on a section with those under it', async () => {
    const whole = await t.call.review.study.find(asked({ kind: 'document', documentId: PACK, sectionId: null }))
    const sectionId = 'trafficking-in-persons'
    const { studyId, cards: found } = await start({ kind: 'document', documentId: PACK, sectionId })
    expect(found).toBeGreaterThan(5)
    expect(found).toBeLessThan(whole.cards)
    const { next } = await queue(studyId)
    expect(next?.source?.documentId).toBe(PACK)
    await expect(start({ kind: 'document', documentId: PACK, sectionId: 'nowhere' })).rejects.toMatchObject({
      cause: { code: 'not-found' },
    })
  })

  test('asks for the terms behind the elements that practice showed to be missed', async () => {
    await expect(start({ kind: 'missed-element' })).rejects.toMatchObject({
      cause: { code: 'study-empty', facts: { kind: 'missed-element' } },
    })
    const practice = createCaller(router({ practice: practiceRouter }))(t.context).practice
    const key = `${PACK}/baker-and-laundry`
    await practice.submit({ key, answers: { elements: {}, findings: {}, evidence: [] }, tookMs: 60_000 })
    const { studyId } = await start({ kind: 'missed-element' })
    const called = (await t.call.review.queue({})).next?.id
    expect(await all(studyId)).toContain(called)
  })

  test('asks what was not recalled today', async () => {
    const [first, second] = [await answerDay(1), await answerDay(3)]
    const { studyId } = await start({ kind: 'failed-today' })
    expect(await all(studyId)).toEqual([first])
    expect(second).not.toBe(first)
  })

  test('asks what comes due in the days ahead', async () => {
    const known = await answerDay(4)
    const dueIn = (cards.remembered(known).dueDay ?? 0) - cards.today()
    await expect(start({ kind: 'ahead', days: dueIn - 1 })).rejects.toMatchObject({ cause: { code: 'study-empty' } })
    const { studyId } = await start({ kind: 'ahead', days: dueIn }, { effect: true })
    expect(await all(studyId)).toEqual([known])
    expect(cards.remembered(known)).toMatchObject({ state: 'review', reps: 2 })
  })

  test('asks new cards beyond the limit of the day, which it leaves as it was', async () => {
    setLimits({ newPerDay: 2 })
    const deckId = `${PACK}/cyber`
    const { studyId } = await start({ kind: 'deck-new' }, { deckId, effect: true, limit: 4 })
    const ids = await all(studyId)
    expect(ids).toHaveLength(4)
    for (const id of ids) expect(cards.remembered(id).reps).toBe(1)
    expect((await t.call.review.queue({ deckId })).counts.fresh).toBe(2)
  })

  test('leaves suspended cards and other decks out', async () => {
    const deckId = `${PACK}/tip`
    const before = (await t.call.review.study.find(asked({ kind: 'deck-new' }, { deckId }))).cards
    const [first] = readCardIds(await t.call.cards.ids({ deckId })).map(({ id }) => id)
    await t.call.cards.suspend({ cardIds: [first ?? ''], suspended: true })
    expect((await t.call.review.study.find(asked({ kind: 'deck-new' }, { deckId }))).cards).toBe(before - 1)
    await expect(t.call.review.study.find(asked({ kind: 'deck-new' }, { deckId: 'nowhere' }))).rejects.toMatchObject({
      cause: { code: 'not-found' },
    })
  })

  test('brings a card that was not recalled again after the others', async () => {
    const { studyId } = await start({ kind: 'deck-new' }, { limit: 3 })
    const first = await answer(studyId, 1)
    expect(await queue(studyId)).toMatchObject({ counts: { due: 3, fresh: 0, learning: 0 }, doneToday: 0 })
    const rest = await all(studyId)
    expect(rest).toHaveLength(3)
    expect(rest.at(-1)).toBe(first)
    expect(await queue(studyId)).toMatchObject({ next: null, counts: { due: 0 }, doneToday: 3 })
  })

  test('without effect leaves the memory of its cards and the limits of the day alone', async () => {
    setLimits({ newPerDay: 5 })
    const { studyId } = await start({ kind: 'deck-new' }, { limit: 4 })
    for (const id of await all(studyId)) {
      expect(cards.remembered(id)).toMatchObject({ state: 'new', reps: 0 })
      expect(cards.log(id)).toMatchObject([{ kind: 'preview' }])
    }
    expect(await t.call.review.queue({})).toMatchObject({ counts: { fresh: 5 } })
    expect((await t.call.review.today()).done).toMatchObject({ answers: 4, begun: 0 })
  })

  test('goes on after a restart, until it is ended', async () => {
    const { studyId } = await start({ kind: 'deck-new' }, { limit: 3 })
    await answer(studyId, 3)
    keepLogOnUndo(t.files.reopen())
    expect(await t.call.review.study.current()).toMatchObject({ id: studyId, cards: 3, left: 2 })
    await t.call.review.study.end({ studyId })
    expect(await t.call.review.study.current()).toBeNull()
    await expect(queue(studyId)).rejects.toMatchObject({ cause: { code: 'not-found' } })
    await expect(t.call.review.study.end({ studyId })).rejects.toMatchObject({ cause: { code: 'not-found' } })
  })

  test('is begun, answered and ended by steps that undo takes back one by one', async () => {
    const { studyId } = await start({ kind: 'deck-new' }, { limit: 2 })
    const first = await answer(studyId, 1)
    await t.call.review.study.end({ studyId })
    expect(await t.call.history.undo()).toMatchObject({ name: 'end-study' })
    expect((await queue(studyId)).next?.id).not.toBe(first)
    expect(await t.call.history.undo()).toMatchObject({ name: 'answer-card' })
    expect((await queue(studyId)).next?.id).toBe(first)
    expect(await t.call.history.undo()).toMatchObject({ name: 'start-study' })
    expect(await t.call.review.study.current()).toBeNull()
    await t.call.history.redo()
    expect((await queue(studyId)).next?.id).toBe(first)
  })

  test('takes the place of one that goes on', async () => {
    await start({ kind: 'deck-new' })
    const { studyId } = await start({ kind: 'deck-new' }, { limit: 1 })
    expect(await t.call.review.study.current()).toMatchObject({ id: studyId, cards: 1 })
  })

  test('refuses an answer to a card that it does not ask any more', async () => {
    const { studyId } = await start({ kind: 'deck-new' }, { limit: 2 })
    const cardId = await answer(studyId, 3)
    await expect(t.call.review.answer({ cardId, rating: 3, tookMs: 1, seenReps: 0, studyId })).rejects.toMatchObject({
      cause: { code: 'stale-edit' },
    })
  })
})

/** Answers the next card of the day's queue. */
async function answerDay(rating: Rating): Promise<string> {
  const { next } = await t.call.review.queue({})
  if (!next) throw new Error('the queue is empty')
  await t.call.review.answer({ cardId: next.id, rating, tookMs: 4000, seenReps: next.memory.reps })
  return next.id
}

const deckOf = (cardId: string): string =>
  t.files.store.db.prepare<[string], string>('SELECT deck_id FROM card WHERE id = ?').pluck().get(cardId) ?? ''

describe('the limits of a day', () => {
  test('hold for a deck and for each deck above it', async () => {
    setLimits({ newPerDay: 6 })
    const options = JSON.stringify(presetOptions.parse({ newPerDay: 2, reviewsPerDay: 1 }))
    const { db } = t.files.store
    db.prepare(`INSERT INTO preset VALUES ('few', 'Few', ?, 0, 0)`).run(options)
    db.prepare(`UPDATE deck SET preset_id = 'few' WHERE id = ?`).run(`${PACK}/tip`)
    expect((await t.call.review.queue({ deckId: `${PACK}/tip` })).counts.fresh).toBe(2)
    expect((await t.call.review.queue({})).counts.fresh).toBe(6)
    const decks = new Set<string>()
    for (let n = 0; n < 6; n++) decks.add(deckOf(await answerDay(4)))
    expect(decks.size).toBeGreaterThan(1)
    expect((await t.call.review.queue({})).counts).toEqual({ due: 0, fresh: 0, learning: 0 })
    // The day is used up above, though not in each deck under it.
    expect((await t.call.review.queue({ deckId: `${PACK}/cyber` })).counts.fresh).toBe(6)
  })

  test('hold for reviews, and what is left over is said of the next day', async () => {
    setLimits({ newPerDay: 4, reviewsPerDay: 3 })
    for (let n = 0; n < 4; n++) await answerDay(4)
    t.files.clock.nowMs += 30 * DAY_MS
    setLimits({ newPerDay: 0, reviewsPerDay: 3 })
    expect((await t.call.review.queue({})).counts).toEqual({ due: 3, fresh: 0, learning: 0 })
    for (let n = 0; n < 3; n++) await answerDay(3)
    const today = await t.call.review.today()
    expect(today.counts.due).toBe(0)
    expect(today.next?.cards).toBe(1)
  })
})

describe('what a day came to', () => {
  test('names cards begun, forgotten and matured, and days in a row', async () => {
    setLimits({ newPerDay: 3 })
    const [first, second, third] = [await answerDay(4), await answerDay(4), await answerDay(3)]
    expect((await t.call.review.today()).done).toMatchObject({ begun: 3, forgotten: 0, matured: 0, daysInRow: 1 })
    setLimits({ newPerDay: 0 })
    t.files.clock.nowMs += DAY_MS
    await t.call.cards.suspend({ cardIds: [third], suspended: true })
    await t.call.review.reschedule({ cardIds: [first, second], fromDays: 0, toDays: 0 })
    expect((await t.call.review.today()).done).toMatchObject({ answers: 0, daysInRow: 1 })
    const seen = [await answerDay(1), await answerDay(4)]
    expect(seen.toSorted()).toEqual([first, second].toSorted())
    const waits = cards.remembered(seen[1] ?? '')
    const isMature = (waits.dueDay ?? 0) - cards.today() >= 21
    expect((await t.call.review.today()).done).toMatchObject({
      answers: 2,
      recalled: 1,
      begun: 0,
      forgotten: 1,
      matured: isMature ? 1 : 0,
      daysInRow: 2,
    })
    t.files.clock.nowMs += 3 * DAY_MS
    expect((await t.call.review.today()).done).toMatchObject({ answers: 0, daysInRow: 0 })
  })

  test('counts a card as matured on the day on which its wait comes to three weeks', async () => {
    setLimits({ newPerDay: 1 })
    const card = await answerDay(4)
    setLimits({ newPerDay: 0 })
    const matured: number[] = []
    for (let n = 0; n < 3; n++) {
      const { dueDay } = cards.remembered(card)
      t.files.clock.nowMs += ((dueDay ?? 0) - cards.today()) * DAY_MS
      await answerDay(4)
      matured.push((await t.call.review.today()).done.matured)
    }
    expect(matured.reduce((sum, each) => sum + each)).toBe(1)
  })
})
