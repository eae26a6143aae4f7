import { describe, expect, it } from 'vitest'
import { deckLines, deckWay, isWithinDeck } from '../../../../shared/decks/tree'

const deck = (id: string, parentId: string | null = null) => ({ id, name: id.toUpperCase(), parentId })
const decks = [deck('law'), deck('criminal', 'law'), deck('acts', 'criminal'), deck('civil', 'law'), deck('latin')]
const shown = (folded: string[]) =>
  deckLines(decks, new Set(folded)).map(({ deck: { id }, depth }) => `${'-'.repeat(depth)}${id}`)

describe('the tree of decks', () => {
  it('shows a deck before those under it', () => {
    expect(shown([])).toEqual(['law', '-criminal', '--acts', '-civil', 'latin'])
  })

  it('leaves out what lies under a folded deck, and knows what could be unfolded', () => {
    expect(shown(['criminal'])).toEqual(['law', '-criminal', '-civil', 'latin'])
    expect(shown(['law'])).toEqual(['law', 'latin'])
    const [law, latin] = deckLines(decks, new Set(['law', 'latin', 'gone']))
    expect(law).toMatchObject({ hasUnder: true, isFolded: true })
    expect(latin).toMatchObject({ hasUnder: false, isFolded: false })
  })

  it('knows the way to a deck and what lies within which', () => {
    expect(deckWay(decks, 'acts').map(({ id }) => id)).toEqual(['law', 'criminal', 'acts'])
    expect(deckWay(decks, 'gone')).toEqual([])
    expect(isWithinDeck(decks, 'acts', 'law')).toBe(true)
    expect(isWithinDeck(decks, 'law', 'law')).toBe(true)
    expect(isWithinDeck(decks, 'law', 'acts')).toBe(false)
  })

  it('comes to an end where decks lie in each other', () => {
    expect(deckWay([deck('a', 'b'), deck('b', 'a')], 'a').map(({ id }) => id)).toEqual(['b', 'a'])
  })
})
