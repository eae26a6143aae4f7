import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { callCards } from '../../electron/cards/public'
import { cardsRouter } from '../../electron/cards/router'
import { reviewRouter } from '../../electron/review/router'
import { createCaller, router } from '../../electron/trpc'
import { AppError } from '../../shared/errors'
import { presetOptions } from '../../shared/model/preset'
import type { Rating } from '../../shared/model/review'
import { runs } from '../forms'
import { PACK, temporaryCollection } from './temporary-collection'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

const callerOf = createCaller(router({ cards: cardsRouter, review: reviewRouter }))
type Collection = ReturnType<typeof temporaryCollection>

/** What a learner, or the program, does that the queue has to follow. */
const deeds = {
  async answer(t: Collection, pick: number) {
    const { next, following } = await t.call.review.queue(pick % 3 === 0 ? { deckId: `${PACK}/tip` } : {})
    const card = pick % 5 === 0 ? (following ?? next) : next
    const rating = ([1, 2, 3, 4] as const satisfies Rating[])[pick % 4] ?? 3
    if (card) await t.call.review.answer({ cardId: card.id, rating, tookMs: 5000, seenReps: card.memory.reps })
  },
  async undo(t: Collection) {
    await t.call.history.undo()
  },
  async redo(t: Collection) {
    await t.call.history.redo()
  },
  async suspend(t: Collection, pick: number) {
    await t.call.cards.suspend({ cardIds: [anyCard(t, pick)], suspended: pick % 2 === 0 })
  },
  async bury(t: Collection, pick: number) {
    await t.call.review.bury({ cardIds: [anyCard(t, pick), anyCard(t, pick + 7)] })
  },
  async unbury(t: Collection) {
    await t.call.review.unbury({})
  },
  async move(t: Collection, pick: number) {
    await t.call.cards.move({ noteIds: [anyNote(t, pick), anyNote(t, pick + 3)], deckId: `${PACK}/cyber` })
  },
  async remove(t: Collection, pick: number) {
    await t.call.cards.remove({ noteIds: [anyNote(t, pick)] })
  },
  async add(t: Collection, pick: number) {
    const fields = { type: 'both-ways', front: `word ${pick}`, back: `parola ${pick}` } as const
    await t.call.cards.add({ fields, deckId: `${PACK}/tip`, tags: [], source: null, again: true })
  },
  async reset(t: Collection, pick: number) {
    await t.call.review.reset({ cardIds: [anyCard(t, pick)] })
  },
  async reschedule(t: Collection, pick: number) {
    await t.call.review.reschedule({ cardIds: [anyCard(t, pick), anyCard(t, pick + 1)], fromDays: 0, toDays: pick % 3 })
  },
  practise(t: Collection, pick: number) {
    const termKeys = [`${PACK}/smuggling-of-migrants`, `${PACK}/trafficking-in-persons`]
    t.files.store.write(t.files.now(), (tx) =>
      callCards(tx, { termKeys, limit: 1 + (pick % 2), caseKey: `${PACK}/baker-and-laundry` }),
    )
  },
  limits(t: Collection, pick: number) {
    const options = presetOptions.parse({
      newPerDay: pick % 9,
      reviewsPerDay: pick % 7,
      mix: (['mixed', 'new-first', 'reviews-first'] as const)[pick % 3],
      reviewOrder: (['due', 'random', 'least-recalled'] as const)[pick % 3],
      newOrder: pick % 4 === 0 ? 'random' : 'added',
      grouping: pick % 5 === 0 ? 'by-deck' : 'interleave',
    })
    t.files.store.db.prepare('UPDATE preset SET options_json = ?').run(JSON.stringify(options))
  },
  wait(t: Collection, pick: number) {
    t.files.clock.nowMs += (pick % 30) * MINUTE_MS
  },
  nextDay(t: Collection, pick: number) {
    t.files.clock.nowMs += (1 + (pick % 3)) * DAY_MS
  },
  clockSetBack(t: Collection, pick: number) {
    t.files.clock.nowMs -= (pick % 40) * 60 * MINUTE_MS
  },
  failedChange(t: Collection, pick: number) {
    t.files.store.write(t.files.now(), (tx) => {
      tx.db.prepare('UPDATE card SET suspended = 1 - suspended WHERE id = ?').run(anyCard(t, pick))
      throw new AppError('nothing-to-undo', {})
    })
  },
} satisfies Record<string, (t: Collection, pick: number) => void | Promise<void>>
const names = Object.keys(deeds).filter((name): name is keyof typeof deeds => name in deeds)

function anyCard(t: Collection, pick: number): string {
  const ids = t.files.store.db.prepare<[], string>('SELECT id FROM card ORDER BY id').pluck().all()
  return ids[pick % ids.length] ?? ''
}
function anyNote(t: Collection, pick: number): string {
  const ids = t.files.store.db.prepare<[], string>('SELECT id FROM note ORDER BY id').pluck().all()
  return ids[pick % ids.length] ?? ''
}

/** All that counts and queues say, by what is kept, or by what is read anew over a connection of its own. */
async function seen({ review, cards }: Pick<Collection['call'], 'review' | 'cards'>) {
  return {
    all: await review.queue({}),
    deck: await review.queue({ deckId: `${PACK}/tip` }),
    decks: await review.decks(),
    today: await review.today(),
    cardsOfDecks: await cards.decks(),
  }
}

function callAnew(t: Collection) {
  const db = new Database(t.files.file)
  const call = callerOf({ ...t.context, store: { ...t.files.store, db } })
  return { call, close: () => db.close() }
}

async function expectAsAnew(t: Collection, after = '') {
  const anew = callAnew(t)
  expect(await seen(t.call), after).toEqual(await seen(anew.call))
  anew.close()
}

test('what is kept of the queue and the counts is what would be read anew, whatever was done', async () => {
  const deed = fc.record({
    name: fc.oneof(
      { weight: 3, arbitrary: fc.constant<keyof typeof deeds>('answer') },
      { weight: 4, arbitrary: fc.constantFrom(...names) },
    ),
    pick: fc.nat(1000),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 20, maxLength: 40 }), async (many) => {
      const t = temporaryCollection()
      deeds.limits(t, 14)
      await seen(t.call)
      for (const { name, pick } of many) {
        try {
          await deeds[name](t, pick)
        } catch (error) {
          // There may be nothing to take back.
          if (!isExpected(error)) throw error
        }
        await expectAsAnew(t, name)
      }
    }),
    { numRuns: runs(6) },
  )
})

function isExpected(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof AppError ? error.cause : error
  return cause instanceof AppError && cause.code.startsWith('nothing-to-')
}

/** Adds so many new cards of one note to the end of a deck. */
async function addMany(t: Collection, many: number) {
  const fields = { type: 'question', front: 'Who?', back: 'They.' } as const
  const deckId = `${PACK}/tip`
  const { noteId } = (await t.call.cards.add({ fields, deckId, tags: [], source: null, again: true })).result
  const copy = t.files.store.db.prepare(
    `WITH RECURSIVE n (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < :many)
     INSERT INTO card (id, note_id, deck_id, ordinal, state, step, reps, lapses, position, suspended)
     SELECT note_id || '-' || value, note_id, deck_id, value, 'new', 0, 0, 0, 2 * position + value, 0
     FROM card, n WHERE note_id = :noteId`,
  )
  t.files.store.write(t.files.now(), () => copy.run({ noteId, many }))
}

const firstNew = (t: Collection, many: number) =>
  t.files.store.db
    .prepare<[string, number], string>(
      `SELECT id FROM card WHERE deck_id = ? AND state = 'new' AND suspended = 0 ORDER BY position, id LIMIT ?`,
    )
    .pluck()
    .all(`${PACK}/tip`, many)

test('a change of very many cards at once is followed as well', async () => {
  const t = temporaryCollection()
  const before = await t.call.cards.decks()
  await seen(t.call)
  await addMany(t, 3000)
  await expectAsAnew(t)
  expect((await t.call.cards.decks())[0]?.cards).toBe((before[0]?.cards ?? 0) + 3001)
})

test('new cards that come to be asked because those before them are put aside are found', async () => {
  const t = temporaryCollection()
  await addMany(t, 200)
  await seen(t.call)
  await t.call.cards.suspend({ cardIds: firstNew(t, 45), suspended: true })
  await expectAsAnew(t)
  // Of these, one stands after cards that were not read yet.
  await addMany(t, 1)
  await t.call.cards.suspend({ cardIds: firstNew(t, 31), suspended: true })
  await expectAsAnew(t)
})

test('a card that is moved after its answer counts for the limits of the deck that it is in', async () => {
  const t = temporaryCollection()
  const { next } = await t.call.review.queue({})
  await t.call.review.answer({ cardId: next?.id ?? '', rating: 3, tookMs: 5000, seenReps: 0 })
  await seen(t.call)
  await t.call.cards.move({ noteIds: [next?.noteId ?? ''], deckId: `${PACK}/cyber` })
  await expectAsAnew(t)
})
