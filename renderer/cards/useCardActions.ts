import { useApi } from '../app/api'
import { useOperation } from '../app/useOperation'
import { useWords } from '../app/words'
import type { Deck } from '../../shared/model/card'
import type { Chosen } from './selection'

/** What can be done with chosen cards; each is one undo step. */
export function useCardActions(decks: readonly Deck[], beforeRemoval: (noteIds: readonly string[]) => void) {
  const api = useApi()
  const words = useWords()

  const remove = useOperation(api.cards.remove, {
    say: ({ result }) => words('cards.removed', { count: result.removed }),
    toast: true,
  })
  const move = useOperation(api.cards.move, {
    say: ({ result }, { deckId }) =>
      words('cards.moved', { count: result.moved, deck: decks.find(({ id }) => id === deckId)?.name ?? '' }),
    toast: true,
  })
  const suspend = useOperation(api.cards.suspend, {
    say: ({ result }, { suspended }) =>
      words(suspended ? 'cards.suspended' : 'cards.resumed', { count: result.changedCards }),
    toast: true,
  })
  return {
    remove(cards: Chosen) {
      const noteIds = notesOf(cards)
      if (noteIds.length === 0) return
      beforeRemoval(noteIds)
      remove.mutate({ noteIds })
    },
    move: (cards: Chosen, deck: Deck) => move.mutate({ noteIds: notesOf(cards), deckId: deck.id }),
    suspend(cards: Chosen, suspended: boolean) {
      if (cards.size > 0) suspend.mutate({ cardIds: [...cards.keys()], suspended })
    },
  }
}

const notesOf = (cards: Chosen): string[] => [...new Set(cards.values())]
