import { useEffect, useState } from 'react'
import type { DeckInTree } from './deck-places'

interface Awaited {
  id: string
  /** it was made, and is gone to */
  isNew: boolean
  /** how the tree looked before */
  before: string
}

const shapeOf = (decks: readonly DeckInTree[]): string => decks.map(({ id, parentId }) => `${id}<${parentId}`).join()

/**
 * Tells once the tree has changed and a deck stands in it: one that was made, or that was moved and lost the focus on its way.
 * @param arrived it is there
 */
export function useAwaitedDeck(decks: readonly DeckInTree[], arrived: (id: string, isNew: boolean) => void) {
  const [awaited, setAwaited] = useState<Awaited | null>(null)
  const shape = shapeOf(decks)
  useEffect(() => {
    if (awaited === null || awaited.before === shape || !decks.some(({ id }) => id === awaited.id)) return
    setAwaited(null)
    arrived(awaited.id, awaited.isNew)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- when the tree is another
  }, [awaited, shape])
  return {
    await: (id: string, isNew = false) => setAwaited({ id, isNew, before: shape }),
    forget: () => setAwaited(null),
  }
}
