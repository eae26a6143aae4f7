import { useRef, useState, type DragEvent } from 'react'
import { isWithinDeck } from '../../shared/decks/tree'
import { dropPlace, placeOfDrop, type DeckInTree, type DropPlace } from './deck-places'

interface Over {
  /** the deck over which one is held; null: what stands for all */
  id: string | null
  where: DropPlace
}

/** Laying decks into each other by hand. Where it would make a circle nothing can be let go. */
export function useDeckDrag(
  decks: readonly DeckInTree[],
  move: (to: { deckId: string; parentId: string | null; beforeId: string | null }) => void,
) {
  const held = useRef<string | null>(null)
  const [over, setOver] = useState<Over | null>(null)
  const end = () => {
    held.current = null
    setOver(null)
  }
  const overOf = (event: DragEvent, id: string | null): Over | null => {
    const deckId = held.current
    if (deckId === null) return null
    const { top, height } = event.currentTarget.getBoundingClientRect()
    const isOpen = decks.some(({ parentId }) => parentId === id)
    const where = id === null ? 'into' : dropPlace((event.clientY - top) / height, isOpen)
    const { parentId } = placeOfDrop(decks, { id, where })
    const isCircle = parentId !== null && isWithinDeck(decks, parentId, deckId)
    return isCircle || id === deckId ? null : { id, where }
  }
  return {
    over,
    source: (deckId: string) => ({
      onDragStart(event: DragEvent) {
        held.current = deckId
        event.dataTransfer.effectAllowed = 'move'
        // Without data some browsers do not begin; the link's own would be taken by others.
        event.dataTransfer.clearData()
        event.dataTransfer.setData('application/x-actus-deck', deckId)
      },
      onDragEnd: end,
    }),
    target: (id: string | null) => ({
      onDragOver(event: DragEvent) {
        const now = overOf(event, id)
        setOver((before) => (before?.id === now?.id && before?.where === now?.where ? before : now))
        if (now) event.preventDefault()
      },
      onDragLeave: () => setOver((before) => (before?.id === id ? null : before)),
      onDrop(event: DragEvent) {
        const [deckId, now] = [held.current, overOf(event, id)]
        end()
        if (deckId === null || now === null) return
        event.preventDefault()
        move({ deckId, ...placeOfDrop(decks, now) })
      },
    }),
  }
}
