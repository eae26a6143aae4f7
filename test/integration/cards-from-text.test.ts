import { beforeEach, describe, expect, test } from 'vitest'
import type { NoteFields } from '../../shared/model/card'
import { PACK, packs, temporaryCollection } from './temporary-collection'

let t: ReturnType<typeof temporaryCollection>
beforeEach(() => {
  t = temporaryCollection()
})

const question: NoteFields = { type: 'question', front: 'Who may consent?', back: 'Nobody, once a means was used.' }
const list = async (input: { search?: string } = {}) => t.call.cards.list({ limit: 500, offset: 0, ...input })
const add = async (
  fields: NoteFields = question,
  source: { documentId: string; start: number; end: number } | null = null,
) => (await t.call.cards.add({ fields, deckId: `${PACK}/tip`, tags: [], source })).result
const get = (noteId: string) => t.call.cards.get({ noteId })
const loaded = packs.get(PACK)

describe('a text with gaps', () => {
  const cloze = (text: string): NoteFields => ({ type: 'cloze', text, extra: '' })
  const edit = async (noteId: string, fields: NoteFields) => {
    const { updatedAtMs, deckId } = await get(noteId)
    return t.call.cards.edit({ noteId, fields, tags: [], deckId, seenAtMs: updatedAtMs })
  }

  test('has a card for each number, each asking for its own gaps, and is found by the words behind them', async () => {
    const { noteId, cardIds } = await add(cloze('An {{c1::act}}, a {{c3::means::how}} and a {{c1::quicksilver}}.'))
    expect(cardIds).toHaveLength(2)
    expect((await get(noteId)).cards.map(({ ordinal, front }) => [ordinal, front])).toEqual([
      [0, 'An […], a means and a […].'],
      [2, 'An act, a [how] and a quicksilver.'],
    ])
    expect((await list({ search: 'quicksilver' })).rows.map(({ id }) => id)).toEqual(cardIds)
    expect((await t.call.review.queue({})).next).toMatchObject({
      id: cardIds[0],
      ordinal: 0,
      fields: { type: 'cloze' },
    })
  })

  test('edited keeps the memory of the gaps that stay; undo brings a card that went back with its own', async () => {
    const { noteId, cardIds } = await add(cloze('{{c1::act}}, {{c2::means}} and purpose'))
    for (const cardId of cardIds) await t.call.review.answer({ cardId, rating: 4, tookMs: 1000, seenReps: 0 })
    const before = await get(noteId)
    const { result } = await edit(noteId, cloze('act, {{c2::means}} and {{c3::purpose}}'))
    expect(result.removed).toBe(1)
    const { cards } = await get(noteId)
    expect(cards.map(({ ordinal, state }) => [ordinal, state])).toEqual([
      [1, 'review'],
      [2, 'new'],
    ])
    expect(cards[0]).toMatchObject({ id: cardIds[1], dueAtMs: before.cards[1]?.dueAtMs })
    await t.call.history.undo()
    expect(await get(noteId)).toEqual(before)
    await t.call.history.redo()
    expect((await get(noteId)).cards).toEqual(cards)
    expect((await get(noteId)).cards.map(({ id }) => id)).not.toContain(cardIds[0])
  })

  test('made of a card of another type keeps the memory of its first card, and back', async () => {
    const { noteId, cardIds } = await add()
    await t.call.review.answer({ cardId: cardIds[0] ?? '', rating: 4, tookMs: 1000, seenReps: 0 })
    await edit(noteId, cloze('{{c1::Nobody}} may consent {{c2::once a means was used}}.'))
    expect((await get(noteId)).cards).toMatchObject([{ id: cardIds[0], state: 'review' }, { state: 'new' }])
    await edit(noteId, question)
    expect((await get(noteId)).cards).toMatchObject([{ id: cardIds[0], state: 'review' }])
  })

  test('without a gap, or with one that is not closed, is refused', async () => {
    await expect(add(cloze('no gap'))).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(add(cloze('a {{c1::gap'))).rejects.toThrow('unclosed at 2')
  })
})

describe('the same card of the same words', () => {
  const words = (start: number, end: number) => ({ documentId: PACK, start, end })
  const again = (fields: NoteFields, source: ReturnType<typeof words>) =>
    t.call.cards.add({ fields, deckId: `${PACK}/tip`, tags: [], source, again: true })

  test('is said to be there, and added once that was said', async () => {
    const { noteId } = await add(question, words(10, 40))
    const { total } = await list()
    await expect(add(question, words(10, 40))).rejects.toMatchObject({
      cause: { code: 'card-exists', facts: { noteId, front: question.front } },
    })
    expect((await list()).total).toBe(total)
    await again(question, words(10, 40))
    expect((await list()).total).toBe((total ?? 0) + 1)
  })

  test('is another where its words or the passage are others, and where it rests on none', async () => {
    await add(question, words(10, 40))
    await add({ ...question, back: 'Nobody.' }, words(10, 40))
    await add(question, words(10, 39))
    await add()
    await add()
    expect((await list({ search: 'consent' })).rows.filter(({ front }) => front === question.front)).toHaveLength(5)
  })
})

describe('the passage of a card', () => {
  const text = loaded.document.canonicalText

  test('comes with the paragraphs around it, and says where its words stand in its own', async () => {
    const start = text.indexOf('the means need not be shown')
    const end = start + 'the means need not be shown'.length
    const { noteId } = await add(question, { documentId: PACK, start, end })
    const passage = await t.call.cards.passage({ noteId })
    const around = passage?.around
    expect(passage).toMatchObject({ state: 'placed', section: { title: 'When the victim is a child' } })
    expect(around?.passage.slice(around.start, around.end)).toBe('the means need not be shown')
    expect(text).toContain(around?.passage)
    // The section has this paragraph alone: the headings before and after it are none.
    expect(around).toMatchObject({ before: null, after: null })
  })

  test('is none where the card rests on no text', async () => {
    expect(await t.call.cards.passage({ noteId: (await add()).noteId })).toBeNull()
    await expect(t.call.cards.passage({ noteId: 'gone' })).rejects.toMatchObject({ cause: { code: 'not-found' } })
  })
})
