import { useEffect } from 'react'

// As cards.css has it: without room for a margin the editor takes the window.
const NO_MARGIN = '(max-width: 56.24rem)'

/** Keeps keys and screen readers out of what the editor lies on, while it takes the whole window. */
export function useCoversPage(isEditing: boolean): void {
  useEffect(() => {
    if (!isEditing) return
    const behind = ['main', 'index'].map((id) => document.getElementById(id))
    const small = matchMedia(NO_MARGIN)
    const cover = () => behind.forEach((element) => element?.toggleAttribute('inert', small.matches))
    cover()
    small.addEventListener('change', cover)
    return () => {
      small.removeEventListener('change', cover)
      behind.forEach((element) => element?.removeAttribute('inert'))
    }
  }, [isEditing])
}
