import { useEffect, useState, type RefObject } from 'react'
import type { Place } from '../../shared/practice/case-words'
import { selectedPlace } from './selection'

/** While the pointer still moves, the words under it change with every pixel. */
const SETTLED_AFTER_MS = 150

/** Words of the case that the learner has selected in the page, or null. */
export function useSelectedWords(root: RefObject<HTMLElement | null>): { selected: Place | null; clear(): void } {
  const [selected, setSelected] = useState<Place | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const onSelection = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        // What is pressed in the bar takes the selection away, but the bar is there because of it.
        if (document.activeElement?.closest('.markbar, [role=menu]')) return
        setSelected(root.current && selectedPlace(root.current, document.getSelection()))
      }, SETTLED_AFTER_MS)
    }
    document.addEventListener('selectionchange', onSelection)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', onSelection)
    }
  }, [root])
  return {
    selected,
    clear() {
      document.getSelection()?.removeAllRanges()
      setSelected(null)
    },
  }
}
