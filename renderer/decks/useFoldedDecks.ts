import { useChangeSettings } from '../app/useChangeSettings'

/** Which decks are folded, everywhere where decks are listed, and how to fold one; it is remembered. */
export function useFoldedDecks(): { folded: readonly string[]; setFolded(deckId: string, isFolded: boolean): void } {
  const { shown, change } = useChangeSettings()
  const { foldedDecks: folded } = shown
  return {
    folded,
    setFolded(deckId, isFolded) {
      const others = folded.filter((id) => id !== deckId)
      change({ foldedDecks: isFolded ? [...others, deckId] : others })
    },
  }
}
