import { useEffect } from 'react'
import { colourHighlights } from './highlight-colours'
import type { TextRange } from './sentences'
import type { TextView } from './text-view'

/** Draws ranges of the text under a highlight name, which the style sheet gives its look. Higher ones lie on top. */
export function useHighlight(
  view: TextView | null,
  name: string,
  ranges: readonly TextRange[],
  priority: number,
): void {
  useEffect(() => {
    if (!view) return
    paintHighlight(view, name, ranges, priority)
    return () => clearHighlight(name)
  }, [view, name, ranges, priority])
}

/** Without the API a text is still read and marked: bars and names in the margin show the marks. */
const canHighlight = (): boolean => 'Highlight' in globalThis && 'highlights' in CSS

export function paintHighlight(view: TextView, name: string, ranges: readonly TextRange[], priority: number): void {
  if (!canHighlight()) return
  colourHighlights()
  const drawn = ranges.map(({ start, end }) => view.staticRangeOf(start, end)).filter((range) => range !== null)
  const highlight = new Highlight(...drawn)
  highlight.priority = priority
  CSS.highlights.set(name, highlight)
}

export function clearHighlight(name: string): void {
  if (canHighlight()) CSS.highlights.delete(name)
}
