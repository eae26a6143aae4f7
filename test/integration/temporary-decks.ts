import { cardsRouter } from '../../electron/cards/router'
import { decksRouter } from '../../electron/cards/deck-router'
import { presetsRouter } from '../../electron/cards/preset-router'
import { reviewRouter } from '../../electron/review/router'
import { createCaller, router } from '../../electron/trpc'
import { temporaryCollection } from './temporary-collection'

const callerOf = createCaller(
  router({ cards: cardsRouter, decks: decksRouter, presets: presetsRouter, review: reviewRouter }),
)

/** A collection with calls for decks and their options. Call it in a test or in beforeEach. */
export function temporaryDecks() {
  const { files, context } = temporaryCollection()
  const call = callerOf(context)
  const { store } = files
  return {
    files,
    call,
    store,
    /** Makes a deck of a name such as A::B and gives its id. */
    async deck(name: string, parentId: string | null = null): Promise<string> {
      return (await call.decks.add({ name, parentId })).result.deckId
    },
    /** Makes a card and gives its note's id. */
    async card(deckId: string, front = 'front'): Promise<string> {
      const fields = { type: 'question' as const, front, back: 'back' }
      const { result } = await call.cards.add({ fields, deckId, tags: [], source: null })
      return result.noteId
    },
    /** The decks that tests made, a line each: indented under the deck in which it lies. */
    async tree(): Promise<string[]> {
      const decks = await call.cards.decks()
      const depth = (id: string | null): number =>
        id === null ? 0 : 1 + depth(decks.find((deck) => deck.id === id)?.parentId ?? null)
      return decks
        .filter(({ id }) => id.startsWith('id-'))
        .map(({ name, parentId }) => `${'. '.repeat(depth(parentId))}${name}`)
    },
  }
}
