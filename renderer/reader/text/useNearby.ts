import { startTransition, useEffect, useLayoutEffect, useState } from 'react'
import { followNear, lookAround, useNear } from './near'
import type { TextRange } from './sentences'
import type { TextView } from './text-view'

/**
 * Follows the stretch of text around the window, and gives it to what hangs beside the text: of a long text, margin and
 * bars are drawn for that stretch only. Each thing there must be measured, and measuring a part that was never shown
 * makes the browser lay it out.
 */
export function useNearby(view: TextView | null, layout: number): TextRange | null {
  const [nearby, setNearby] = useState<TextRange | null>(null)
  useLayoutEffect(() => {
    if (!view) return
    const look = () => void lookAround(view)
    look()
    addEventListener('scroll', look, { passive: true })
    return () => removeEventListener('scroll', look)
  }, [view, layout])
  useLayoutEffect(() => () => useNear.setState({ near: null }), [view])
  // What hangs there is drawn between frames: it is still out of view.
  useEffect(() => followNear((near) => startTransition(() => setNearby(near))), [])
  return nearby
}
