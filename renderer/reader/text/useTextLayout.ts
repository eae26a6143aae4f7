import { useEffect, useReducer } from 'react'
import type { TextView } from './text-view'

/** A number that changes whenever the lines of the text may have moved: width, type, fonts, parts shown for the first time. */
export function useTextLayout(view: TextView | null): number {
  const [version, moved] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    if (!view) return
    const observer = new ResizeObserver(moved)
    observer.observe(view.root)
    let current = true
    void document.fonts.ready.then(() => current && moved())
    return () => {
      current = false
      observer.disconnect()
    }
  }, [view])
  return version
}
