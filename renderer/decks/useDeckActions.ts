import { useApi } from '../app/api'
import { useOperation } from '../app/useOperation'
import { useWords } from '../app/words'

interface DeckActionOptions {
  onDone?(): void
  onAdded?(deckId: string): void
  onMoveFailed?(): void
}

/** What can be done with decks; each is one undo step, and what cannot be done is said. */
export function useDeckActions({ onDone, onAdded, onMoveFailed }: DeckActionOptions = {}) {
  const api = useApi()
  const words = useWords()
  const done = () => onDone?.()
  const add = useOperation(api.decks.add, {
    say: (_, { name }) => words('decks.added', { deck: name.trim() }),
    showsFailure: true,
    onDone: ({ result }) => {
      done()
      onAdded?.(result.deckId)
    },
  })
  const rename = useOperation(api.decks.rename, {
    say: ({ result }) => words('decks.renamed', { deck: result.name }),
    showsFailure: true,
    onDone: done,
  })
  const { mutate: move } = useOperation(api.decks.move, {
    say: () => words('decks.moved'),
    toast: true,
    onDone: done,
    onFailed: () => onMoveFailed?.(),
  })
  const remove = useOperation(api.decks.remove, {
    say: ({ result }, { cardsTo }) =>
      words(cardsTo === null ? 'decks.removed' : 'decks.removedKept', { deck: result.name, cards: result.cards }),
    toast: true,
    onDone: done,
  })
  return { add, rename, move, remove }
}
