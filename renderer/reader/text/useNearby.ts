import { startTransition, useEffect, useState } from 'react'
import { firstPartBelow } from './geometry'
import type { TextView } from './text-view'
import type { TextRange } from './sentences'

/** Screens above and below the window for which margin and bars are drawn. */
const screensAround = 2

/**
 * The stretch of text around the window, by whole parts. What hangs on a long text is drawn for that stretch only: each
 * thing must be measured, and measuring a part that was never shown makes the browser lay it out.
 */
export function useNearby(view: TextView | null, layout: number): TextRange | null {
  const [nearby, setNearby] = useState<TextRange | null>(null)
  useEffect(() => {
    if (!view) return
    let frame = 0
    const look = () => {
      const found = partsAround(view)
      setNearby((before) => (before?.start === found.start && before.end === found.end ? before : found))
    }
    const scrolled = () => {
      // What hangs there is drawn between frames: it is still out of view.
      frame ||= requestAnimationFrame(() => {
        frame = 0
        startTransition(look)
      })
    }
    look()
    addEventListener('scroll', scrolled, { passive: true })
    return () => {
      removeEventListener('scroll', scrolled)
      cancelAnimationFrame(frame)
    }
  }, [view, layout])
  return nearby
}

function partsAround(view: TextView): TextRange {
  const first = firstPartBelow(view, -innerHeight * screensAround)
  const last = firstPartBelow(view, innerHeight * (1 + screensAround))
  const startOf = (index: number): number => view.parts[index]?.start ?? view.content.canonicalText.length + 1
  return { start: startOf(first), end: startOf(last + 1) }
}
