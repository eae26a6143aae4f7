import { describe, expect, test } from 'vitest'
import type { DeckRowProps } from '../../../../renderer/decks/DeckRow'
import { isSameRow } from '../../../../renderer/decks/same-row'

const onDo = () => {}
const onFold = () => {}
const deck = { id: 'tip', name: 'Trafficking', parentId: 'module', n: 12 }
const line = { deck, depth: 1, hasUnder: true, isFolded: false }
const row = (more: Partial<DeckRowProps> = {}): DeckRowProps => ({
  line: { ...line, deck: { ...deck } },
  href: '/review?deck=tip',
  isCurrent: false,
  isReached: true,
  drop: null,
  hasBefore: true,
  hasAfter: false,
  onDo,
  onFold,
  ...more,
})

describe('a row of the decks', () => {
  test('stays as it is drawn when a line that says the same comes', () => {
    expect(isSameRow(row(), row())).toBe(true)
  })

  test.each<[string, Partial<DeckRowProps>]>([
    ['another name', { line: { ...line, deck: { ...deck, name: 'Smuggling' } } }],
    ['another number', { line: { ...line, deck: { ...deck, n: 11 } } }],
    ['another depth', { line: { ...line, depth: 2 } }],
    ['what is folded', { line: { ...line, isFolded: true } }],
    ['what lies under it', { line: { ...line, hasUnder: false } }],
    ['another address', { href: '/cards?deck=tip' }],
    ['the deck that is shown', { isCurrent: true }],
    ['what Tab reaches', { isReached: false }],
    ['what is held over it', { drop: 'into' }],
    ['a neighbour', { hasAfter: true }],
    ['another deed', { onDo: () => {} }],
  ])('is drawn anew for %s', (_, more) => {
    expect(isSameRow(row(), row(more))).toBe(false)
  })
})
