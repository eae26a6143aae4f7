import { useEffect } from 'react'
import { useAloud } from './aloud/store'
import { useFind } from './find/store'
import { useOnlyText } from './focus/store'
import { letGo } from './useMarking'
import { rangeInHand, useReader } from './store'

/**
 * Esc closes the topmost layer only: what is open in the margin, then what is in hand, then what was found,
 * then what is read aloud, then what hides all but the text. It never leaves the text.
 */
export function useEscape({ onLeaveCard, onStopReading }: { onLeaveCard(): void; onStopReading(): void }): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      const state = useReader.getState()
      if (rangeInHand(state) !== null && state.open === null) letGo()
      else if (state.open?.kind === 'new-card') onLeaveCard()
      else if (state.open !== null) state.show(null)
      else if (useFind.getState().isOpen) useFind.getState().close()
      else if (useAloud.getState().state !== 'off') onStopReading()
      else if (useOnlyText.getState().isOn) useOnlyText.getState().set(false)
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [onLeaveCard, onStopReading])
}
