import { useEffect, useLayoutEffect } from 'react'
import { useReader } from '../store'
import { followNear, useNear } from '../text/near'
import type { TextView } from '../text/text-view'
import { clearMarks, paintMarks } from './paint'
import type { PlacedMark } from './pieces'

/**
 * Draws the marks, with those that are being made and one that is being made longer. These are drawn in the event that
 * asked for them and not after it, so that a key is answered at once however many marks a text has.
 */
export function useMarkHighlights(view: TextView | null, marks: readonly PlacedMark[]): void {
  useLayoutEffect(() => {
    if (!view) return
    const stopNear = followNear((near) => paintMarks(view, shownMarks(marks), near))
    const stopStore = useReader.subscribe((state, before) => {
      if (state.making === before.making && state.resizing === before.resizing) return
      const { near } = useNear.getState()
      if (near) paintMarks(view, shownMarks(marks), near)
    })
    return () => {
      stopNear()
      stopStore()
    }
  }, [view, marks])
  // Only when the text leaves: between two sets of marks nothing is taken away, so that nothing flickers.
  useEffect(() => clearMarks, [])
}

/** The stored marks as they are seen while some are on their way. */
function shownMarks(marks: readonly PlacedMark[]): readonly PlacedMark[] {
  const { making, resizing } = useReader.getState()
  const settled =
    resizing === null ? marks : marks.map((mark) => (mark.id === resizing.id ? { ...mark, ...resizing } : mark))
  return making.length === 0 ? settled : [...settled, ...making]
}
