import { useRef, useState, type DragEvent } from 'react'
import { isWithinDeck } from '../../shared/decks/tree'
import { dropPlace, placeOfDrop, type DeckInTree, type DropPlace } from './deck-places'

interface Over {
  /** the deck over which one is held; null: what stands for all */
  id: string | null
  where: DropPlace
}

/** The deck at which something happens, by the attribute that names it on its row; null: at none. */
const deckAt = ({ target }: DragEvent): { id: string; row: Element } | null => {
  const row = target instanceof Element ? target.closest('[data-row]') : null
  const id = row?.getAttribute('data-row')
  return row && id ? { id, row } : null
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
  /** Where it would go; null: it cannot. */
  const overOf = (event: DragEvent, isAll: boolean): Over | null => {
    const deckId = held.current
    const at = isAll ? null : deckAt(event)
    if (deckId === null || at?.id === deckId || (!isAll && at === null)) return null
    if (at === null) return { id: null, where: 'into' }
    const { top, height } = at.row.getBoundingClientRect()
    const isOpen = decks.some(({ parentId }) => parentId === at.id)
    const where = dropPlace((event.clientY - top) / height, isOpen)
    const { parentId } = placeOfDrop(decks, { id: at.id, where })
    return parentId !== null && isWithinDeck(decks, parentId, deckId) ? null : { id: at.id, where }
  }
  const target = (isAll: boolean) => ({
    onDragOver(event: DragEvent) {
      const now = overOf(event, isAll)
      setOver((before) => (before?.id === now?.id && before?.where === now?.where ? before : now))
      if (now) event.preventDefault()
    },
    onDragLeave: () => setOver(null),
    onDrop(event: DragEvent) {
      const [deckId, now] = [held.current, overOf(event, isAll)]
      end()
      if (deckId === null || now === null) return
      event.preventDefault()
      move({ deckId, ...placeOfDrop(decks, now) })
    },
  })
  return {
    over,
    /** for what stands for all decks: the top */
    all: target(true),
    /** for the list of decks, each on a row that names it */
    list: {
      ...target(false),
      onDragStart(event: DragEvent) {
        const at = deckAt(event)
        if (!at) return
        held.current = at.id
        event.dataTransfer.effectAllowed = 'move'
        // Without data some browsers do not begin; the link's own would be taken by others.
        event.dataTransfer.clearData()
        event.dataTransfer.setData('application/x-actus-deck', at.id)
      },
      onDragEnd: end,
    },
  }
}
