import { describe, expect, it } from 'vitest'
import { dropPlace, neighbours, placeOfDrop } from '../../../../renderer/decks/deck-places'

const deck = (id: string, parentId: string | null = null) => ({ id, name: id, parentId, n: 0 })
const law = deck('law')
const means = deck('means', 'law')
const decks = [law, deck('acts', 'law'), means, deck('latin')]

describe('where a deck is let go', () => {
  it.each([
    [0.1, false, 'before'],
    [0.5, false, 'into'],
    [0.9, false, 'after'],
    [0.9, true, 'into'],
  ])('%d of the way down is %s', (share, isOpen, where) => {
    expect(dropPlace(share, isOpen)).toBe(where)
  })

  it('is a place in the tree', () => {
    expect(placeOfDrop(decks, { id: 'law', where: 'into' })).toEqual({ parentId: 'law', beforeId: null })
    expect(placeOfDrop(decks, { id: 'means', where: 'before' })).toEqual({ parentId: 'law', beforeId: 'means' })
    expect(placeOfDrop(decks, { id: 'acts', where: 'after' })).toEqual({ parentId: 'law', beforeId: 'means' })
    expect(placeOfDrop(decks, { id: 'means', where: 'after' })).toEqual({ parentId: 'law', beforeId: null })
    expect(placeOfDrop(decks, { id: null, where: 'into' })).toEqual({ parentId: null, beforeId: null })
  })

  it('has neighbours in its own deck only', () => {
    expect(neighbours(decks, means)).toMatchObject({ before: { id: 'acts' }, after: undefined })
    expect(neighbours(decks, law)).toMatchObject({ before: undefined, after: { id: 'latin' }, afterThat: undefined })
  })
})
