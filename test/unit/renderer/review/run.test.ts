import { describe, expect, test } from 'vitest'
import type { ReviewCard, ReviewQueue } from '../../../../shared/model/review'
import { newMemory } from '../../../../shared/scheduling/next-states'
import {
  answering,
  freshRun,
  itemsOf,
  notStored,
  positionOf,
  revealed,
  stored,
  toggled,
  withQueue,
  type Run,
} from '../../../../renderer/review/run'
import { elapsedMs } from '../../../../renderer/review/answer-clock'
import { reviewCard } from './review-card'

const card = (id: string, reps = 0): ReviewCard => reviewCard(id, { memory: { ...newMemory, reps } })
const queue = (next: ReviewCard | null, following: ReviewCard | null = null, doneToday = 0): ReviewQueue => ({
  counts: { due: 0, fresh: 3, learning: 0 },
  doneToday,
  spentTodayMs: 0,
  minutesLeft: 1,
  next,
  following,
})
const begun = (next: ReviewCard | null, following: ReviewCard | null = null): Run =>
  withQueue(freshRun, queue(next, following), 1000)

describe('a running review', () => {
  test('begins with the question of the next card', () => {
    expect(begun(card('a'))).toMatchObject({ card: { id: 'a' }, side: 'question', clock: { runsSinceMs: 1000 } })
  })

  test('gives no answer before the card was turned over', () => {
    const run = begun(card('a'), card('b'))
    expect(answering(run, 3, 2000)).toBe(run)
    expect(answering(revealed(run), 3, 5000).storing).toMatchObject({ card: { id: 'a' }, rating: 3, tookMs: 4000 })
  })

  test('shows the following card while the answer is on its way', () => {
    const run = answering(revealed(begun(card('a'), card('b'))), 3, 5000)
    expect(run).toMatchObject({ card: { id: 'b' }, side: 'question', clock: { runsSinceMs: 5000 } })
    expect(stored(run, queue(card('b'), card('c'), 1), 5010)).toMatchObject({
      card: { id: 'b' },
      side: 'question',
      clock: { runsSinceMs: 5000 },
      storing: null,
    })
  })

  test('keeps the following card turned over if it was, when the answer before is confirmed', () => {
    const run = revealed(answering(revealed(begun(card('a'), card('b'))), 3, 5000))
    expect(stored(run, queue(card('b'), null, 1), 5300).side).toBe('answer')
  })

  test('holds a second answer until the first is stored, and drops it if that fails', () => {
    const run = answering(revealed(answering(revealed(begun(card('a'), card('b'))), 3, 5000)), 4, 5005)
    expect(run).toMatchObject({ storing: { card: { id: 'a' } }, card: { id: 'b' }, held: 4 })
    const after = stored(run, queue(card('b'), card('c'), 1), 5010)
    expect(after).toMatchObject({ card: { id: 'b' }, side: 'answer', held: 4 })
    expect(answering(after, 4, 5010)).toMatchObject({ storing: { card: { id: 'b' }, rating: 4 }, held: null })
    expect(notStored(run, new Error('disk full'), 5010)).toMatchObject({ card: { id: 'a' }, held: null })
  })

  test('goes back to the card, with its answer, if it was not stored', () => {
    const error = new Error('disk full')
    const run = notStored(answering(revealed(begun(card('a'), card('b'))), 3, 5000), error, 6000)
    expect(run).toMatchObject({
      card: { id: 'a' },
      side: 'answer',
      storing: null,
      failed: { error, answer: { rating: 3 } },
    })
    expect(elapsedMs(run.clock, 6500)).toBe(4500)
    expect(answering(run, 3, 7000)).toMatchObject({ failed: null, storing: { card: { id: 'a' } } })
  })

  test('waits for the queue where no other card follows, since the same one may come again', () => {
    const run = answering(revealed(begun(card('a'))), 1, 5000)
    expect(run.card?.id).toBe('a')
    expect(stored(run, queue(card('a', 1), null, 1), 5010)).toMatchObject({ card: { id: 'a' }, side: 'question' })
    expect(stored(run, queue(null, null, 1), 5010).card).toBeNull()
  })

  test('asks a card again that comes at once, also where its memory stayed as it was', () => {
    const run = answering(revealed(begun(card('a'))), 1, 5000)
    const again = stored(run, queue(card('a'), null, 1), 5010)
    expect(again).toMatchObject({ card: { id: 'a' }, side: 'question' })
    expect(again.turn).toBeGreaterThan(run.turn)
  })

  test('keeps side, ticks and what was typed where the card was only edited', () => {
    const run = { ...toggled(revealed(begun(card('a'))), 1), typed: 'act', hints: 1 }
    const fields = { type: 'question', front: 'changed', back: 'yes' } as const
    const after = withQueue(run, queue(reviewCard('a', { fields })), 9000)
    expect(after).toEqual({ ...run, card: reviewCard('a', { fields }), queue: after.queue })
  })

  test('takes nothing of a card along to the next', () => {
    const run = { ...toggled(revealed(begun(card('a'), card('b'))), 1), typed: 'act', hints: 1, editing: true }
    const after = answering(run, 2, 3000)
    expect(after).toMatchObject({ ticked: null, typed: '', hints: 0, editing: false })
    expect(after.storing?.ticked).toEqual(new Set([1]))
    expect(notStored(after, new Error('disk full'), 4000).ticked).toEqual(new Set([1]))
  })

  test('keeps the ticks of a list until another card comes', () => {
    const run = toggled(toggled(toggled(revealed(begun(card('a'), card('b'))), 0), 1), 0)
    expect(run.ticked).toEqual(new Set([1]))
    expect(answering(run, 2, 3000).ticked).toBeNull()
  })

  test('tells of a list which items were recalled, and nothing where none was ever ticked', () => {
    const list = reviewCard('a', {
      fields: { type: 'elements', front: 'Acts?', items: ['transfer', 'receipt', 'transfer'] },
    })
    const answer = (ticked: ReadonlySet<number> | null) => itemsOf({ card: list, rating: 3, tookMs: 0, ticked })
    expect(answer(new Set([0, 1]))).toEqual([
      { item: 'transfer', recalled: false },
      { item: 'receipt', recalled: true },
    ])
    expect(answer(new Set([0, 2]))?.[0]).toEqual({ item: 'transfer', recalled: true })
    expect(answer(null)).toBeUndefined()
    expect(itemsOf({ card: card('a'), rating: 3, tookMs: 0, ticked: new Set([0]) })).toBeUndefined()
  })

  test('keeps the passage open while its card is shown, and closes it with the next', () => {
    const run = { ...revealed(begun(card('a'), card('b'))), passage: true }
    expect(withQueue(run, queue(card('a'), card('b')), 2000).passage).toBe(true)
    expect(answering(run, 3, 2000).passage).toBe(false)
  })

  test('counts the card that is shown, of all that today holds', () => {
    const run = withQueue(freshRun, queue(card('a'), null, 7), 0)
    expect(positionOf(run)).toEqual({ position: 8, total: 10, done: 7 })
    expect(positionOf(freshRun).total).toBe(0)
  })
})
