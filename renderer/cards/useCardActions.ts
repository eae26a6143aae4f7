import { useApi } from '../app/api'
import { useOperation } from '../app/useOperation'
import { useWords } from '../app/words'
import type { Deck } from '../../shared/model/card'
import type { Chosen } from './selection'

/** What can be done with chosen cards; each is one undo step. */
export function useCardActions(
  chosen: Chosen,
  decks: readonly Deck[],
  beforeRemoval: (noteIds: readonly string[]) => void,
) {
  const api = useApi()
  const words = useWords()
  const cardIds = [...chosen.keys()]
  const noteIds = [...new Set(chosen.values())]

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
    remove() {
      beforeRemoval(noteIds)
      remove.mutate({ noteIds })
    },
    move: (deck: Deck) => move.mutate({ noteIds, deckId: deck.id }),
    suspend: (suspended: boolean) => suspend.mutate({ cardIds, suspended }),
  }
}
