import { describe, expect, it } from 'vitest'
import { deckKey } from '../../../../renderer/decks/deck-keys'
import { deckLines } from '../../../../shared/decks/tree'

const deck = (id: string, parentId: string | null = null) => ({ id, name: id, parentId, n: 0 })
const decks = [deck('law'), deck('criminal', 'law'), deck('acts', 'criminal'), deck('latin')]
const lines = (folded: string[] = []) => deckLines(decks, new Set(folded))
const bare = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false }
const press = (key: string, id: string, folded: string[] = []) => {
  const shown = lines(folded)
  return deckKey(
    { ...bare, key },
    shown,
    shown.findIndex((line) => line.deck.id === id),
  )
}

describe('keys in the tree of decks', () => {
  it.each([
    ['ArrowDown', 'law', 'criminal'],
    ['ArrowUp', 'latin', 'acts'],
    ['Home', 'latin', 'law'],
    ['End', 'law', 'latin'],
    ['ArrowRight', 'law', 'criminal'],
    ['ArrowLeft', 'acts', 'criminal'],
  ])('%s leads from %s to %s', (key, from, id) => {
    expect(press(key, from)).toEqual({ kind: 'focus', id })
  })

  it('passes over what is folded', () => {
    expect(press('ArrowDown', 'law', ['law'])).toEqual({ kind: 'focus', id: 'latin' })
  })

  it('folds and unfolds to the sides', () => {
    expect(press('ArrowRight', 'law', ['law'])).toEqual({ kind: 'fold', isFolded: false })
    expect(press('ArrowLeft', 'criminal')).toEqual({ kind: 'fold', isFolded: true })
    expect(press('ArrowLeft', 'criminal', ['criminal'])).toEqual({ kind: 'focus', id: 'law' })
  })

  it('ends at the ends', () => {
    expect(press('ArrowUp', 'law')).toBeNull()
    expect(press('ArrowDown', 'latin')).toBeNull()
    expect(press('ArrowRight', 'latin')).toBeNull()
    expect(press('ArrowLeft', 'latin')).toBeNull()
  })

  it('does what its keys say, and leaves the keys of others', () => {
    expect(press('F2', 'law')).toEqual({ kind: 'do', deed: 'rename' })
    expect(press('Delete', 'law')).toEqual({ kind: 'do', deed: 'remove' })
    expect(deckKey({ ...bare, altKey: true, key: 'ArrowUp' }, lines(), 1)).toEqual({ kind: 'do', deed: 'up' })
    // Back, in every browser.
    expect(deckKey({ ...bare, altKey: true, key: 'ArrowLeft' }, lines(), 1)).toBeNull()
    expect(deckKey({ ...bare, ctrlKey: true, key: 'ArrowDown' }, lines(), 1)).toBeNull()
    expect(press('c', 'law')).toBeNull()
  })
})
