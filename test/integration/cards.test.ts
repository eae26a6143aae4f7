import { beforeEach, describe, expect, test } from 'vitest'
import { readCardIds } from '../../shared/model/card-ids'
import { cardStats, installPackCards } from '../../electron/cards/public'
import type { NoteFields } from '../../shared/model/card'
import { PACK, packs, temporaryCollection } from './temporary-collection'

let t: ReturnType<typeof temporaryCollection>
beforeEach(() => {
  t = temporaryCollection()
})

const question: NoteFields = { type: 'question', front: 'Who may consent?', back: 'Nobody, once a means was used.' }
const list = async (input: { deckId?: string; search?: string; documentId?: string } = {}) =>
  t.call.cards.list({ limit: 500, offset: 0, ...input })
const add = async (
  fields: NoteFields = question,
  source: { documentId: string; start: number; end: number } | null = null,
) => (await t.call.cards.add({ fields, deckId: `${PACK}/tip`, tags: [], source })).result
const get = (noteId: string) => t.call.cards.get({ noteId })
/** Brings a changed version of the pack in. */
function update(change: (pack: (typeof loaded)['pack']) => void) {
  const pack = structuredClone(loaded.pack)
  change(pack)
  t.files.clock.nowMs += 1000
  t.files.store.write(t.files.now(), (tx) => {
    installPackCards(tx, pack, {
      id: PACK,
      revision: 1,
      wasHere: true,
      ...loaded.document,
      resolvePassage: loaded.resolvePassage,
    })
    return { result: null }
  })
}
const loaded = packs.get(PACK)

describe('a pack', () => {
  test('brings its cards in its decks under one of its own', async () => {
    const decks = await t.call.cards.decks()
    expect(decks.map(({ id }) => id)).toEqual([
      PACK,
      ...['tip', 'som', 'untoc', 'cyber'].map((deck) => `${PACK}/${deck}`),
    ])
    expect(decks[0]).toMatchObject({ parentId: null, cards: loaded.pack.cards.length, due: 0 })
    expect(decks.slice(1).reduce((sum, { cards }) => sum + cards, 0)).toBe(loaded.pack.cards.length)
    expect(cardStats(t.files.store.db)).toMatchObject({ cards: loaded.pack.cards.length, decks: 5 })
  })

  test('asks a definition with the term’s words and its legal source', async () => {
    const { rows } = await list({ search: 'serious crime' })
    const row = rows.find(({ type, front }) => type === 'definition' && front === 'serious crime')
    const { fields } = await get(row?.noteId ?? '')
    expect(fields).toMatchObject({
      type: 'definition',
      legalSource: expect.stringMatching(/^Convention \(UNTOC\), article/),
    })
  })

  test('brought up to date changes its words and keeps the memory state and log', async () => {
    const { next } = await t.call.review.queue({})
    const id = next?.id ?? ''
    await t.call.review.answer({ cardId: id, rating: 4, tookMs: 1000, seenReps: 0 })
    update((pack) => {
      const [first] = pack.cards
      if (first?.type === 'elements') first.front = 'Which three make trafficking?'
    })
    expect(await get(id)).toMatchObject({
      fields: { front: 'Which three make trafficking?' },
      cards: [{ state: 'review' }],
    })
    expect((await t.call.review.queue({})).doneToday).toBe(1)
  })

  test('brought up to date leaves what the learner edited or moved', async () => {
    const { rows } = await list({ deckId: `${PACK}/tip` })
    const [edited, moved] = rows
    const note = await get(edited?.noteId ?? '')
    t.files.clock.nowMs += 1
    await t.call.cards.edit({
      noteId: note.id,
      fields: question,
      tags: [],
      deckId: note.deckId,
      seenAtMs: note.updatedAtMs,
    })
    await t.call.cards.move({ noteIds: [moved?.noteId ?? ''], deckId: `${PACK}/som` })
    update(() => undefined)
    expect((await get(note.id)).fields).toEqual(question)
    expect((await get(moved?.noteId ?? '')).deckId).toBe(`${PACK}/som`)
  })
})

describe('a note', () => {
  test('is added with one new card, which comes before the pack’s', async () => {
    const { noteId, cardIds } = await add()
    const [cardId = ''] = cardIds
    expect(await get(noteId)).toMatchObject({
      fields: question,
      deckId: `${PACK}/tip`,
      source: null,
      cards: [{ id: cardId, state: 'new' }],
    })
    expect((await t.call.review.queue({})).next?.id).toBe(cardId)
  })

  test('keeps the passage that it was made from', async () => {
    const text = loaded.document.canonicalText
    const start = text.indexOf('the means need not be shown')
    const { noteId } = await add(question, { documentId: PACK, start, end: start + 9 })
    expect((await get(noteId)).source).toMatchObject({
      documentTitle: loaded.pack.manifest.title,
      anchor: { start, end: start + 9, exact: 'the means' },
      section: { title: 'When the victim is a child' },
    })
    const rows = await t.call.cards.ofDocument({ documentId: PACK })
    expect(rows.find((row) => row.noteId === noteId)).toMatchObject({ start, end: start + 9, termKey: null })
    expect(rows.map((row) => row.start)).toEqual(rows.map((row) => row.start).toSorted((a, b) => a - b))
  })

  test('gets a deck of its own where there is none to put it in', async () => {
    await t.call.cards.add({ fields: question, deckId: null, newDeckName: 'My cards', tags: [], source: null })
    expect(await t.call.cards.decks()).toContainEqual(
      expect.objectContaining({ name: 'My cards', parentId: null, cards: 1 }),
    )
    await t.call.history.undo()
    expect((await t.call.cards.decks()).map(({ name }) => name)).not.toContain('My cards')
  })

  test('is refused outside the text, in no deck, and without words', async () => {
    await expect(add(question, { documentId: PACK, start: 5, end: 10_000_000 })).rejects.toMatchObject({
      cause: { code: 'range-invalid' },
    })
    await expect(add(question, { documentId: 'gone', start: 1, end: 2 })).rejects.toMatchObject({
      cause: { code: 'not-found', facts: { what: 'document' } },
    })
    await expect(t.call.cards.add({ fields: question, deckId: 'gone', tags: [], source: null })).rejects.toMatchObject({
      cause: { code: 'not-found', facts: { what: 'deck' } },
    })
    await expect(add({ ...question, front: '  ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect((await list()).total).toBe(loaded.pack.cards.length)
  })

  test('edited keeps its card’s memory state, and undo brings its words back', async () => {
    const { noteId, cardIds } = await add()
    const [cardId = ''] = cardIds
    await t.call.review.answer({ cardId, rating: 4, tookMs: 1000, seenReps: 0 })
    const { updatedAtMs } = await get(noteId)
    const fields: NoteFields = { type: 'elements', front: 'Three?', items: ['act', 'means', 'purpose'] }
    await t.call.cards.edit({ noteId, fields, tags: ['exam'], deckId: `${PACK}/som`, seenAtMs: updatedAtMs })
    expect(await get(noteId)).toMatchObject({
      fields,
      tags: ['exam'],
      cards: [{ state: 'review', deckId: `${PACK}/som` }],
    })
    await t.call.history.undo()
    expect(await get(noteId)).toMatchObject({
      fields: question,
      tags: [],
      updatedAtMs,
      cards: [{ deckId: `${PACK}/tip` }],
    })
  })

  test('that was edited elsewhere is not overwritten', async () => {
    const { noteId } = await add()
    const { updatedAtMs: seenAtMs } = await get(noteId)
    const edit = { noteId, tags: [], deckId: `${PACK}/tip`, seenAtMs }
    await t.call.cards.edit({ ...edit, fields: { ...question, back: 'first' } })
    await expect(t.call.cards.edit({ ...edit, fields: { ...question, back: 'second' } })).rejects.toMatchObject({
      cause: { code: 'stale-edit', facts: { what: 'note' } },
    })
    expect((await get(noteId)).fields).toMatchObject({ back: 'first' })
  })

  test('removed comes back by undo, with its memory state and its log', async () => {
    const { noteId, cardIds } = await add()
    const [cardId = ''] = cardIds
    await t.call.review.answer({ cardId, rating: 3, tookMs: 1000, seenReps: 0 })
    const before = await get(noteId)
    await t.call.cards.remove({ noteIds: [noteId, `${PACK}/tip-acts`] })
    await expect(get(noteId)).rejects.toMatchObject({ cause: { code: 'not-found' } })
    expect((await list({ search: 'Who may consent' })).total).toBe(0)
    await t.call.history.undo()
    expect(await get(noteId)).toEqual(before)
    expect((await list({ search: 'Who may consent' })).total).toBe(1)
    expect((await t.call.review.today()).done.answers).toBe(1)
  })

  test('that is not there cannot be removed, and nothing else goes with it', async () => {
    await expect(t.call.cards.remove({ noteIds: [`${PACK}/tip-acts`, 'gone'] })).rejects.toMatchObject({
      cause: { code: 'not-found' },
    })
    expect((await get(`${PACK}/tip-acts`)).cards).toHaveLength(1)
  })

  test('moves with its card', async () => {
    await t.call.cards.move({ noteIds: [`${PACK}/tip-acts`, `${PACK}/tip-means`], deckId: `${PACK}/som` })
    expect((await get(`${PACK}/tip-acts`)).cards[0]?.deckId).toBe(`${PACK}/som`)
    expect(await t.call.history.state()).toMatchObject({ undo: 'move-cards' })
  })
})

describe('the list', () => {
  test('shows what is due first, then new cards in their order', async () => {
    const { rows: before, total } = await list()
    expect(total).toBe(loaded.pack.cards.length)
    expect(before[0]?.id).toBe(`${PACK}/tip-elements`)
    const last = before.at(-1)?.id ?? ''
    await t.call.cards.suspend({ cardIds: before.slice(0, -1).map(({ id }) => id), suspended: true })
    await t.call.review.answer({ cardId: last, rating: 3, tookMs: 1000, seenReps: 0 })
    const { rows } = await list()
    expect(rows[0]).toMatchObject({ id: last, state: 'learning', suspended: false })
    expect(rows[0]?.retrievability).toBeCloseTo(1)
    expect(rows[1]).toMatchObject({ id: `${PACK}/tip-elements`, dueAtMs: null, retrievability: null, suspended: true })
  })

  test('comes in pages', async () => {
    const all = (await list()).rows.map(({ id }) => id)
    const page = await t.call.cards.list({ limit: 5, offset: 10 })
    expect(page.rows.map(({ id }) => id)).toEqual(all.slice(10, 15))
    expect(page.total).toBe(all.length)
  })

  test('can be had whole, for what is done with all of them', async () => {
    const { rows } = await list({ search: 'crime' })
    expect(readCardIds(await t.call.cards.ids({ search: 'crime' }))).toEqual(
      rows.map(({ id, noteId }) => ({ id, noteId })),
    )
    expect(readCardIds(await t.call.cards.ids({ search: 'zebra' }))).toEqual([])
  })

  test('of a deck holds the cards under it', async () => {
    const { rows, total } = await list({ deckId: `${PACK}/cyber` })
    expect(total).toBe(loaded.pack.cards.filter(({ deck }) => deck === 'cyber').length)
    expect(rows.every(({ deckId }) => deckId === `${PACK}/cyber`)).toBe(true)
    expect((await list({ deckId: PACK })).total).toBe(loaded.pack.cards.length)
  })

  test('of a text holds the cards that rest on it', async () => {
    await add()
    expect((await list({ documentId: PACK })).total).toBe((await t.call.cards.ofDocument({ documentId: PACK })).length)
    expect((await list({ documentId: 'other' })).total).toBe(0)
  })

  test.each([
    ['smuggl', 'the beginning of a word'],
    ['SMUGGLING border', 'all words, in any order and case'],
    ['harbouring', 'an item of a list'],
    ['mugglin', 'what stands inside a word'],
    ['zebra OR smuggling', 'either'],
    ['***', 'anything'],
  ])('finds %s: %s', async (search) => {
    const { rows, total } = await list({ search })
    expect(total).toBeGreaterThan(0)
    expect(rows).toHaveLength(total ?? 0)
  })

  test.each([['zebra'], ['smuggling zebra'], ['zebra*'], ['smuggling -smuggling']])(
    'finds nothing for %s',
    async (search) => {
      expect(await list({ search })).toEqual({ rows: [], total: 0 })
    },
  )

  test('says where a search cannot be read', async () => {
    await expect(list({ search: 'a (b' })).rejects.toThrow(
      'search-invalid {"start":2,"end":3,"why":"bracket-open","found":"("}',
    )
  })

  test('finds words without their accents', async () => {
    await add({ type: 'question', front: 'What is a coyote in Málaga?', back: 'A smuggler' })
    expect((await list({ search: 'malaga' })).total).toBe(1)
  })

  test('searches within a deck', async () => {
    const { rows } = await list({ search: 'crime', deckId: `${PACK}/untoc` })
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every(({ deckId }) => deckId === `${PACK}/untoc`)).toBe(true)
  })
})
