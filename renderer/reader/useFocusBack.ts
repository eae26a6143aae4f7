import { useEffect } from 'react'
import { focusText } from './focus-text'
import { useReader } from './store'

/** What closes in the margin, and held the focus, gives it back to what had it before, or else to the text. */
export function useFocusBack(): void {
  useEffect(() => {
    let before: Element | null = null
    return useReader.subscribe(({ open }, { open: last }) => {
      if (open && !last) before = document.activeElement
      if (open || !last) return
      const target = before
      // Once what closed is gone. What closed may have known better where to go.
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return
        if (target instanceof HTMLElement && target.isConnected && !target.matches('body, main'))
          target.focus({ preventScroll: true })
        else focusText()
      })
    })
  }, [])
}
