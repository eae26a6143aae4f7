import { useChangeSettings } from '../app/useChangeSettings'

interface FoldedDecks {
  folded: readonly string[]
  setFolded(deckId: string, isFolded: boolean): void
  unfold(deckIds: readonly string[]): void
}

/** Which decks are folded, everywhere where decks are listed, and how to fold one; it is remembered. */
export function useFoldedDecks(): FoldedDecks {
  const { shown, change } = useChangeSettings()
  const { foldedDecks: folded } = shown
  return {
    folded,
    setFolded(deckId, isFolded) {
      const others = folded.filter((id) => id !== deckId)
      change({ foldedDecks: isFolded ? [...others, deckId] : others })
    },
    unfold(deckIds) {
      const others = folded.filter((id) => !deckIds.includes(id))
      if (others.length < folded.length) change({ foldedDecks: others })
    },
  }
}
