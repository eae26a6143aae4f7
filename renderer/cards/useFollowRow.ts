import { useEffect, useRef } from 'react'
import { useEditor } from './editor'
import type { CardList } from './useCardList'
import type { CardsPlace } from './useCardsPlace'

/** A row that the keys only pass is not opened. */
const REST_MS = 150

/** While a card is looked at beside the list, the look follows the row that the keys go to. */
export function useFollowRow(place: CardsPlace, list: CardList): void {
  const isLookedAt = useEditor((state) => state.isPreviewed) && place.noteId !== null
  const { current } = list.navigation
  const latest = useRef({ place, list })
  latest.current = { place, list }
  const before = useRef(current)
  useEffect(() => {
    const hasMoved = before.current !== current
    before.current = current
    if (!isLookedAt || !hasMoved) return
    const timer = setTimeout(() => {
      const row = latest.current.list.pages.rowAt(current)
      if (row) latest.current.place.open(row.noteId)
    }, REST_MS)
    return () => clearTimeout(timer)
  }, [current, isLookedAt])
}
