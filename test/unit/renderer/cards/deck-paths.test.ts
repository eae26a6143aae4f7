import { describe, expect, test } from 'vitest'
import { deckOfSearch, deckPaths, deckTerm } from '../../../../renderer/cards/deck-paths'

const decks = [
  { id: 'm', name: 'Module 14', parentId: null },
  { id: 't', name: 'Trafficking', parentId: 'm' },
  { id: 'm1', name: 'Module 1', parentId: null },
  { id: 'lost', name: 'Lost', parentId: 'gone' },
]
const paths = deckPaths(decks)

test('a deck is named with those above it', () => {
  expect([...paths]).toEqual([
    ['m', 'Module 14'],
    ['t', 'Module 14::Trafficking'],
    ['m1', 'Module 1'],
    ['lost', 'Lost'],
  ])
})

describe('the deck in view', () => {
  test('is the one that the search names, whatever else it asks', () => {
    for (const [id, path] of paths) {
      expect(deckOfSearch(deckTerm(path), paths)).toBe(id)
      expect(deckOfSearch(`-is:suspended ${deckTerm(path)}`, paths)).toBe(id)
    }
  })

  test.each([
    '',
    'penalty',
    'deck:Other',
    '-deck:Lost',
    'deck:Lost or is:new',
    'deck:Losty',
    'deck:L*',
    'deck:Lost deck:"Module 1"',
    'deck:',
  ])('is none where there are several, or none for certain: %s', (search) =>
    expect(deckOfSearch(search, paths)).toBeNull(),
  )
})
