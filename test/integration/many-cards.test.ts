import { beforeEach, describe, expect, test } from 'vitest'
import type { NoteFields } from '../../shared/model/card'
import { temporaryCollection } from './temporary-collection'

let t: ReturnType<typeof temporaryCollection>
let deckId: string
beforeEach(async () => {
  t = temporaryCollection()
  deckId = (await t.call.decks.add({ parentId: null, name: 'Law' })).result.deckId
})

async function add(fields: NoteFields, tags: string[] = []) {
  const { result } = await t.call.cards.add({ fields, deckId, newDeckName: 'Cards', tags, source: null })
  return { noteId: result.noteId, cardIds: result.cardIds }
}
const question = (front: string, back = 'An answer') => add({ type: 'question', front, back })
/** Of the cards that are made here. */
const found = async (search: string) =>
  (await t.call.cards.list({ search: `(${search}) added:1 -source:*`, limit: 500, offset: 0 })).rows
const fronts = async (search: string) => (await found(search)).map(({ front }) => front).toSorted()

describe('what is done with many cards', () => {
  test('they are moved with their notes, named by either, in one step of undo', async () => {
    const [a, b] = [await question('One'), await question('Two')]
    const other = (await t.call.decks.add({ parentId: null, name: 'Other' })).result.deckId
    const { result } = await t.call.cards.move({ noteIds: [a.noteId], cardIds: b.cardIds, deckId: other })
    expect(result).toEqual({ moved: 2 })
    expect(await fronts('deck:other')).toEqual(['One', 'Two'])
    expect(await t.call.cards.get({ noteId: b.noteId })).toMatchObject({ deckId: other })
    await t.call.history.undo()
    expect(await fronts('deck:law')).toEqual(['One', 'Two'])
  })

  test('tags come and go; one that is named in both comes', async () => {
    const a = await add({ type: 'question', front: 'One', back: 'x' }, ['old', 'kept'])
    const b = await question('Two')
    const ids = [a.noteId, b.noteId]
    const { result } = await t.call.cards.tag({ noteIds: ids, add: ['new', 'both'], remove: ['old', 'both'] })
    expect(result).toEqual({ tagged: 2 })
    expect((await t.call.cards.get({ noteId: a.noteId })).tags).toEqual(['both', 'kept', 'new'])
    const again = await t.call.cards.tag({ noteIds: ids, add: ['new'], remove: ['old'] })
    expect(again).toMatchObject({ result: { tagged: 0 }, op: null })
    await t.call.history.undo()
    expect((await t.call.cards.get({ noteId: a.noteId })).tags).toEqual(['kept', 'old'])
    expect((await t.call.cards.get({ noteId: b.noteId })).tags).toEqual([])
  })

  test('they are flagged, and suspended', async () => {
    const cardIds = [...(await question('One')).cardIds, ...(await question('Two')).cardIds]
    expect((await t.call.cards.flag({ cardIds, flag: 3 })).result).toEqual({ flagged: 2 })
    expect(await fronts('flag:3')).toEqual(['One', 'Two'])
    expect((await t.call.cards.suspend({ cardIds, suspended: true })).result).toEqual({ changedCards: 2 })
    expect(await fronts('is:suspended flag:3')).toEqual(['One', 'Two'])
    await t.call.history.undo()
    await t.call.history.undo()
    expect(await fronts('flag:3 or is:suspended')).toEqual([])
    await t.call.history.redo()
    expect(await fronts('flag:3')).toEqual(['One', 'Two'])
  })

  test('they are removed with their logs, and come back with them', async () => {
    const { noteId, cardIds } = await question('One')
    await t.call.review.answer({ cardId: cardIds[0] ?? '', rating: 3, tookMs: 10, seenReps: 0 })
    const before = await found('One')
    expect((await t.call.cards.remove({ noteIds: [noteId] })).result).toEqual({ removed: 1 })
    expect(await found('One')).toEqual([])
    await t.call.history.undo()
    expect(await found('One')).toEqual(before)
    expect(await fronts('rated:1')).toEqual(['One'])
  })

  test.each([
    ['moved', (noteIds: string[]) => t.call.cards.move({ noteIds, deckId })],
    ['tagged', (noteIds: string[]) => t.call.cards.tag({ noteIds, add: ['x'], remove: [] })],
    ['removed', (noteIds: string[]) => t.call.cards.remove({ noteIds })],
    ['flagged', (cardIds: string[]) => t.call.cards.flag({ cardIds, flag: 1 })],
    ['suspended', (cardIds: string[]) => t.call.cards.suspend({ cardIds, suspended: true })],
  ])('with one that is not there, none is %s', async (_, act) => {
    const { noteId, cardIds } = await question('One')
    await expect(act([noteId, ...cardIds, 'gone'])).rejects.toThrow('not-found')
    expect(await fronts('One tag:none flag:0 -is:suspended')).toEqual(['One'])
  })
})

describe('find and replace', () => {
  const asked = { regex: false, matchCase: false, field: null }

  test('replaces words in all fields, whatever their case, and is found by the new ones', async () => {
    const a = await question('The STATE acts', 'A state (x)')
    const b = await question('Nothing here')
    const noteIds = [a.noteId, b.noteId]
    const wanted = { ...asked, noteIds, find: 'state', replace: 'party $1' }
    expect(await t.call.cards.replacePreview(wanted)).toEqual({
      notes: 1,
      refused: 0,
      first: [
        { noteId: a.noteId, field: 'front', before: 'The STATE acts', after: 'The party $1 acts' },
        { noteId: a.noteId, field: 'back', before: 'A state (x)', after: 'A party $1 (x)' },
      ],
    })
    expect((await t.call.cards.replace(wanted)).result).toEqual({ replaced: 1, refused: 0 })
    expect(await fronts('party')).toEqual(['The party $1 acts'])
    expect(await found('state acts')).toEqual([])
    await t.call.history.undo()
    expect(await fronts('state')).toEqual(['The STATE acts'])
  })

  test('takes signs as they are, and keeps to a field and to the case if that is asked for', async () => {
    const a = await question('a.b (A.B)', 'a.b')
    const wanted = { ...asked, noteIds: [a.noteId], find: 'a.b', replace: '*', matchCase: true, field: 'front' }
    await t.call.cards.replace(wanted)
    expect(await t.call.cards.get({ noteId: a.noteId })).toMatchObject({ fields: { front: '* (A.B)', back: 'a.b' } })
  })

  test('puts in what the brackets of an expression caught, in either way to write it', async () => {
    const a = await question('Article 12 (3)')
    const wanted = { ...asked, regex: true, noteIds: [a.noteId], find: String.raw`(\d+) \((\d+)\)`, replace: '$1.${2}' }
    await t.call.cards.replace(wanted)
    expect(await fronts('article')).toEqual(['Article 12.3'])
  })

  test('leaves a note as it is that would be no card any more', async () => {
    const [a, b] = [await question('word'), await question('word and more')]
    const wanted = { ...asked, noteIds: [a.noteId, b.noteId], find: 'word', replace: '' }
    expect(await t.call.cards.replacePreview(wanted)).toMatchObject({ notes: 1, refused: 1 })
    expect((await t.call.cards.replace(wanted)).result).toEqual({ replaced: 1, refused: 1 })
    expect(await fronts('deck:law')).toEqual(['and more', 'word'])
  })

  test('gives a text with gaps the cards of its new numbers, and undo those that it had', async () => {
    const cloze = await add({ type: 'cloze', text: '{{c1::One}} and {{c2::two}}', extra: '' })
    const wanted = { ...asked, noteIds: [cloze.noteId], find: 'c2::', replace: 'c1::' }
    await t.call.cards.replace(wanted)
    const ids = async () => (await t.call.cards.get({ noteId: cloze.noteId })).cards.map(({ id }) => id)
    expect(await ids()).toEqual(cloze.cardIds.slice(0, 1))
    await t.call.history.undo()
    expect(await ids()).toEqual(cloze.cardIds)
  })

  test('stops an expression that comes to no end, with nothing changed', async () => {
    const a = await question(`${'a'.repeat(60)}!`)
    const wanted = { ...asked, regex: true, noteIds: [a.noteId], find: '(a+)+$', replace: 'b' }
    await expect(t.call.cards.replace(wanted)).rejects.toThrow('search-too-slow')
    await expect(t.call.cards.replacePreview(wanted)).rejects.toThrow('search-too-slow')
    await expect(t.call.cards.list({ search: 're:"(a+)+$"', limit: 10, offset: 0 })).rejects.toThrow('search-too-slow')
    expect(await found('aaa')).toHaveLength(1)
  }, 30_000)
})

describe('saved searches', () => {
  test('are kept in the learner’s order, each change one step of undo', async () => {
    const add3 = async (name: string) => (await t.call.savedSearches.put({ name, query: `tag:${name}` })).result.id
    const [a, b, c] = [await add3('a'), await add3('b'), await add3('c')]
    const names = async () => (await t.call.savedSearches.list()).map(({ name }) => name)
    expect(await names()).toEqual(['a', 'b', 'c'])
    await t.call.savedSearches.put({ id: c, name: 'c', query: 'tag:c', position: 0 })
    expect(await names()).toEqual(['c', 'a', 'b'])
    await t.call.savedSearches.put({ id: a, name: 'A', query: 'is:due' })
    expect(await t.call.savedSearches.list()).toEqual([
      { id: c, name: 'c', query: 'tag:c' },
      { id: a, name: 'A', query: 'is:due' },
      { id: b, name: 'b', query: 'tag:b' },
    ])
    await t.call.savedSearches.remove({ id: b })
    expect(await names()).toEqual(['c', 'A'])
    await t.call.history.undo()
    await t.call.history.undo()
    await t.call.history.undo()
    expect(await names()).toEqual(['a', 'b', 'c'])
  })

  test('one that is not there cannot be changed or removed', async () => {
    await expect(t.call.savedSearches.put({ id: 'gone', name: 'x', query: '' })).rejects.toThrow('not-found')
    await expect(t.call.savedSearches.remove({ id: 'gone' })).rejects.toThrow('not-found')
  })
})
