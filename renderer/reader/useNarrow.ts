import { useSyncExternalStore } from 'react'

/** The window is so small that the index is a bar at its foot (frame.css). */
const query = '(max-width: 39.99rem)'

export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
  )
}
