import { useLayoutEffect } from 'react'
import { colourHighlights } from './highlight-colours'
import { followNear } from './near'
import { rangesBetween } from './ranges'
import type { TextRange } from './sentences'
import type { TextView } from './text-view'

/**
 * Draws ranges of the text under a highlight name, which the style sheet gives its look. Higher ones lie on top.
 * @param ranges in the order of the text, none over another
 */
export function useHighlight(
  view: TextView | null,
  name: string,
  ranges: readonly TextRange[],
  priority: number,
): void {
  useLayoutEffect(() => {
    if (!view) return
    const stop = paintHighlight(view, name, ranges, priority)
    return () => {
      stop()
      clearHighlight(name)
    }
  }, [view, name, ranges, priority])
}

/** Without the API a text is still read and marked: bars and names in the margin show the marks. */
const canHighlight = (): boolean => 'Highlight' in globalThis && 'highlights' in CSS

/** As useHighlight; what was drawn stays after it was ended. @returns what ends it */
function paintHighlight(view: TextView, name: string, ranges: readonly TextRange[], priority: number): () => void {
  return followNear((near) => drawHighlight(view, name, rangesBetween(ranges, near.start, near.end), near, priority))
}

/**
 * Draws those of thousands of ranges that are near the window: the browser goes through all that are drawn, whenever an
 * element changes.
 * @param ranges those that are near, in part or whole
 */
export function drawHighlight(
  view: TextView,
  name: string,
  ranges: readonly TextRange[],
  near: TextRange,
  priority: number,
): void {
  if (!canHighlight()) return
  colourHighlights()
  const drawn = ranges
    // Only as far as it is near: the rest of the text may not be built.
    .map(({ start, end }) => view.staticRangeOf(Math.max(start, near.start), Math.min(end, near.end)))
    .filter((range) => range !== null)
  if (drawn.length === 0) return clearHighlight(name)
  const highlight = new Highlight(...drawn)
  highlight.priority = priority
  CSS.highlights.set(name, highlight)
}

export function clearHighlight(name: string): void {
  if (canHighlight()) CSS.highlights.delete(name)
}
