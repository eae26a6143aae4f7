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

test('a ring of decks comes to an end', () => {
  const ring = deckPaths([
    { id: 'a', name: 'A', parentId: 'b' },
    { id: 'b', name: 'B', parentId: 'a' },
  ])
  expect(ring.size).toBe(2)
})

describe('the deck in view', () => {
  test('is the one that the search begins with', () => {
    for (const [id, path] of paths) {
      expect(deckOfSearch(deckTerm(path), paths)).toBe(id)
      expect(deckOfSearch(`${deckTerm(path)} -is:suspended`, paths)).toBe(id)
    }
  })

  test.each(['', 'penalty', 'deck:Other', '-deck:Lost', 'deck:Lost or is:new', 'deck:Losty', 'is:new deck:Lost'])(
    'is none where others may be listed, or it is not the first word: %s',
    (search) => expect(deckOfSearch(search, paths)).toBeNull(),
  )
})
