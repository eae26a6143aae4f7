import { beforeEach, describe, expect, test } from 'vitest'
import { PACK } from './temporary-collection'
import { temporaryDecks } from './temporary-decks'

let t: ReturnType<typeof temporaryDecks>
beforeEach(() => {
  t = temporaryDecks()
})
const everything = () =>
  ['deck', 'note', 'card', 'review'].map((table) => t.store.db.prepare(`SELECT * FROM ${table} ORDER BY id`).all())

describe('making decks', () => {
  test('a name of parts makes the decks on the way, once, whatever their capitals', async () => {
    await t.deck('Law::Criminal::Acts')
    await t.deck('law :: CIVIL')
    await t.deck('Latin')
    expect(await t.tree()).toEqual(['Law', '. Criminal', '. . Acts', '. CIVIL', 'Latin'])
    t.store.undo(1)
    t.store.undo(2)
    expect(await t.tree()).toEqual(['Law', '. Criminal', '. . Acts'])
  })

  test.each([
    ['', 'deck-name-invalid'],
    [' :: ', 'deck-name-invalid'],
    ['x'.repeat(121), 'deck-name-invalid'],
    ['LAW', 'deck-exists'],
    ['Law::criminal', 'deck-exists'],
  ])('%j is refused, and nothing is left behind', async (name, code) => {
    await t.deck('Law::Criminal')
    const before = everything()
    await expect(t.deck(name)).rejects.toMatchObject({ cause: { code } })
    expect(everything()).toEqual(before)
    expect(t.store.history().undo).toBe('add-deck')
  })

  test('decks lie in each other at most thirty deep', async () => {
    const deep = Array.from({ length: 30 }, (_, at) => `d${at}`).join('::')
    const id = await t.deck(deep)
    await expect(t.deck('one more', id)).rejects.toMatchObject({ cause: { facts: { why: 'deep' } } })
    const pair = await t.deck('a::b')
    const parentOf = async (deckId: string) => (await t.call.cards.decks()).find((deck) => deck.id === deckId)?.parentId
    const [above, top] = [(await parentOf(id)) ?? '', (await parentOf(pair)) ?? '']
    await expect(t.call.decks.move({ deckId: top, parentId: above, beforeId: null })).rejects.toMatchObject({
      cause: { facts: { why: 'deep' } },
    })
    await t.call.decks.move({ deckId: pair, parentId: above, beforeId: null })
  })
})

describe('renaming a deck', () => {
  test('keeps what is in it, and undo gives the name back', async () => {
    const law = await t.deck('Law::Criminal')
    await t.call.decks.rename({ deckId: law, name: ' Criminal  law ' })
    expect(await t.tree()).toEqual(['Law', '. Criminal law'])
    // In other capitals it is no other deck than itself.
    await t.call.decks.rename({ deckId: law, name: 'CRIMINAL LAW' })
    expect(await t.tree()).toEqual(['Law', '. CRIMINAL LAW'])
    expect(t.store.undo(1).name).toBe('rename-deck')
    expect(await t.tree()).toEqual(['Law', '. Criminal law'])
  })

  test('to a name of parts lays it into a deck beside it, which is made, also where that has its old name', async () => {
    const law = await t.deck('Law')
    await t.deck('Acts', law)
    await t.call.decks.rename({ deckId: law, name: 'Year 1::Law' })
    expect(await t.tree()).toEqual(['Year 1', '. Law', '. . Acts'])
    await t.call.decks.rename({ deckId: law, name: 'Law::Old' })
    expect(await t.tree()).toEqual(['Year 1', '. Law', '. . Old', '. . . Acts'])
  })

  test('to a name that is taken, or to none, is refused', async () => {
    await t.deck('Law')
    const latin = await t.deck('Latin')
    await expect(t.call.decks.rename({ deckId: latin, name: 'LAW' })).rejects.toMatchObject({
      cause: { code: 'deck-exists', facts: { name: 'Law', under: null } },
    })
    await expect(t.call.decks.rename({ deckId: latin, name: '\t' })).rejects.toMatchObject({
      cause: { code: 'deck-name-invalid' },
    })
    await expect(t.call.decks.rename({ deckId: 'gone', name: 'x' })).rejects.toMatchObject({
      cause: { code: 'not-found' },
    })
  })
})

describe('moving a deck', () => {
  test('into another, to the top, and before another', async () => {
    const law = await t.deck('Law')
    const acts = await t.deck('Acts', law)
    const means = await t.deck('Means', law)
    const latin = await t.deck('Latin')
    const move = (deckId: string, parentId: string | null, beforeId: string | null) =>
      t.call.decks.move({ deckId, parentId, beforeId })
    await move(means, law, acts)
    expect(await t.tree()).toEqual(['Law', '. Means', '. Acts', 'Latin'])
    await move(latin, means, null)
    expect(await t.tree()).toEqual(['Law', '. Means', '. . Latin', '. Acts'])
    await move(acts, null, law)
    expect(await t.tree()).toEqual(['Acts', 'Law', '. Means', '. . Latin'])
    t.store.undo(1)
    t.store.undo(2)
    expect(await t.tree()).toEqual(['Law', '. Means', '. Acts', 'Latin'])
    // What is made later stands at the end.
    await t.deck('New', law)
    expect(await t.tree()).toEqual(['Law', '. Means', '. Acts', '. New', 'Latin'])
  })

  test('makes no circle, and no two of one name', async () => {
    const law = await t.deck('Law')
    const acts = await t.deck('Criminal::Acts', law)
    const other = await t.deck('Acts')
    const before = everything()
    const refused = (deckId: string, parentId: string | null) =>
      t.call.decks.move({ deckId, parentId, beforeId: null }).then(
        () => 'moved',
        (error: { cause: { code: string } }) => error.cause.code,
      )
    expect(await refused(law, law)).toBe('deck-cycle')
    expect(await refused(law, acts)).toBe('deck-cycle')
    expect(await refused(acts, null)).toBe('deck-exists')
    expect(await refused('gone', null)).toBe('not-found')
    expect(await refused(acts, 'gone')).toBe('not-found')
    expect(await t.call.decks.move({ deckId: acts, parentId: null, beforeId: other }).catch(() => 'no')).toBe('no')
    expect(everything()).toEqual(before)
  })
})

describe('removing a deck', () => {
  test('says what goes with it, takes its cards along, and undo brings back all of it, log and all', async () => {
    const law = await t.deck('Law')
    const acts = await t.deck('Acts', law)
    await t.card(law)
    const noteId = await t.card(acts)
    const [card] = (await t.call.cards.get({ noteId })).cards
    await t.call.review.answer({ cardId: card?.id ?? '', rating: 3, tookMs: 1000, seenReps: 0 })
    const before = everything()
    expect(await t.call.decks.contents({ deckId: law })).toEqual({ decks: 2, cards: 2, notes: 2 })
    const { result } = await t.call.decks.remove({ deckId: law, cardsTo: null })
    expect(result).toEqual({ name: 'Law', decks: 2, cards: 2, notes: 2 })
    expect(await t.tree()).toEqual([])
    await expect(t.call.cards.get({ noteId })).rejects.toMatchObject({ cause: { code: 'not-found' } })
    t.store.undo(1)
    expect(everything()).toEqual(before)
    t.store.redo(2)
    expect(await t.tree()).toEqual([])
    t.store.undo(3)
    expect(everything()).toEqual(before)
  })

  test('or lays its cards into another deck, but not into one that goes too', async () => {
    const law = await t.deck('Law')
    const acts = await t.deck('Acts', law)
    const latin = await t.deck('Latin')
    const noteId = await t.card(acts)
    await expect(t.call.decks.remove({ deckId: law, cardsTo: acts })).rejects.toMatchObject({
      cause: { code: 'deck-cycle' },
    })
    const before = everything()
    await t.call.decks.remove({ deckId: law, cardsTo: latin })
    expect(await t.tree()).toEqual(['Latin'])
    const note = await t.call.cards.get({ noteId })
    expect([note.deckId, note.cards.map(({ deckId }) => deckId)]).toEqual([latin, [latin]])
    t.store.undo(1)
    expect(everything()).toEqual(before)
  })
})

test('eighty-five nested decks are listed a deck before those under it, and moved with all that is in them', async () => {
  for (let a = 0; a < 5; a += 1) {
    for (let b = 0; b < 4; b += 1) for (let c = 0; c < 3; c += 1) await t.deck(`S${a}::T${b}::U${c}`)
  }
  expect(await t.tree()).toHaveLength(5 + 20 + 60)
  const decks = await t.call.cards.decks()
  const idOf = (name: string) => decks.find((deck) => deck.name === name && deck.parentId === null)?.id ?? ''
  await t.call.decks.move({ deckId: idOf('S4'), parentId: idOf('S0'), beforeId: null })
  const tree = await t.tree()
  expect(tree).toHaveLength(85)
  expect(tree.filter((line) => !line.startsWith('.'))).toEqual(['S0', 'S1', 'S2', 'S3'])
  expect(tree.slice(17, 19)).toEqual(['. S4', '. . T0'])
})

test('the deck of a module keeps the name and the place that the learner gave it', async () => {
  const law = await t.deck('Law')
  await t.call.decks.rename({ deckId: PACK, name: 'My module' })
  await t.call.decks.move({ deckId: PACK, parentId: law, beforeId: null })
  const find = async () => (await t.call.cards.decks()).find(({ id }) => id === PACK)
  expect(await find()).toMatchObject({ name: 'My module', parentId: law })
  t.files.reopen()
  expect(await find()).toMatchObject({ name: 'My module', parentId: law })
})
