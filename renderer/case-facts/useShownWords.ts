import { useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { Place } from '../../shared/practice/case-words'

/**
 * Leads from a list to words of the case: they stand out and have the focus until it goes elsewhere; Escape goes back.
 * @param text holds the text of the case, which draws the words that are shown as `.sel`
 */
export function useShownWords(text: RefObject<HTMLElement | null>): { shown: Place | null; show(place: Place): void } {
  const [shown, setShown] = useState<Place | null>(null)
  const show = (place: Place) => {
    const from = document.activeElement
    flushSync(() => setShown(place))
    const words = text.current?.querySelector<HTMLElement>('.sel')
    if (!words) return
    const goBack = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      if (from instanceof HTMLElement) from.focus()
    }
    const leave = () => {
      words.removeEventListener('keydown', goBack)
      setShown((now) => (now === place ? null : now))
    }
    words.tabIndex = -1
    words.addEventListener('keydown', goBack)
    words.addEventListener('blur', leave, { once: true })
    words.scrollIntoView({ block: 'center' })
    words.focus({ preventScroll: true })
  }
  return { shown, show }
}
