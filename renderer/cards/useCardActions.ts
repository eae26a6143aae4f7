import type { Deck } from '../../shared/model/card'
import { useApi } from '../app/api'
import { useOperation } from '../app/useOperation'
import { useWords } from '../app/words'
import type { Chosen } from './selection'

/** What can be done with chosen cards; each is one undo step, and says what it did. */
export function useCardActions(decks: readonly Deck[], beforeRemoval: (noteIds: readonly string[]) => void) {
  const api = useApi()
  const words = useWords()
  const nameOf = (deckId: string) => decks.find(({ id }) => id === deckId)?.name ?? ''

  const remove = useOperation(api.cards.remove, {
    say: ({ result }) => words('cards.removed', { count: result.removed }),
    toast: true,
  })
  const move = useOperation(api.cards.move, {
    say: ({ result }, { deckId }) => words('cards.moved', { count: result.moved, deck: nameOf(deckId) }),
    toast: true,
  })
  const suspend = useOperation(api.cards.suspend, {
    say: ({ result }, { suspended }) =>
      words(suspended ? 'cards.suspended' : 'cards.resumed', { count: result.changedCards }),
    toast: true,
  })
  const bury = useOperation(api.review.bury, {
    say: ({ result }) => words('cards.buried', { count: result.cards }),
    toast: true,
  })
  const reset = useOperation(api.review.reset, {
    say: ({ result }) => words('cards.wereReset', { count: result.cards }),
    toast: true,
  })
  const reschedule = useOperation(api.review.reschedule, {
    say: ({ result }) => words('cards.rescheduled', { count: result.cards }),
    toast: true,
  })

  return {
    remove(cards: Chosen) {
      const noteIds = notesOf(cards)
      if (noteIds.length === 0) return
      beforeRemoval(noteIds)
      remove.mutate({ noteIds })
    },
    move: (cards: Chosen, deckId: string) => move.mutate({ noteIds: notesOf(cards), deckId }),
    suspend(cards: Chosen, suspended: boolean) {
      if (cards.size > 0) suspend.mutate({ cardIds: cardsOf(cards), suspended })
    },
    /** Puts them aside until tomorrow. */
    bury(cards: Chosen) {
      if (cards.size > 0) bury.mutate({ cardIds: cardsOf(cards) })
    },
    reset: (cards: Chosen) => reset.mutate({ cardIds: cardsOf(cards) }),
    /** @param span days from today, both ends in it */
    reschedule: (cards: Chosen, span: { fromDays: number; toDays: number }) =>
      reschedule.mutate({ cardIds: cardsOf(cards), ...span }),
  }
}
export type CardActions = ReturnType<typeof useCardActions>

const notesOf = (cards: Chosen): string[] => [...new Set(cards.values())]
const cardsOf = (cards: Chosen): string[] => [...cards.keys()]
