import { useEffect } from 'react'
import type { TextView } from '../text/text-view'
import type { TextRange } from '../text/sentences'
import { visiblePieces, type PlacedMark } from './pieces'

/** Draws ranges of the text under a highlight name, which the style sheet gives its look. Higher ones lie on top. */
export function useHighlight(view: TextView | null, name: string, ranges: readonly TextRange[], priority: number): void {
  useEffect(() => {
    if (!view || !canHighlight()) return
    paint(view, name, ranges, priority)
    return () => void CSS.highlights.delete(name)
  }, [view, name, ranges, priority])
}

const colors = [1, 2, 3, 4, 5] as const

/** Draws the marks, one highlight for each colour: mark-1 to mark-5. */
export function useMarkHighlights(view: TextView | null, marks: readonly PlacedMark[]): void {
  useEffect(() => {
    if (!view || !canHighlight()) return
    const pieces = visiblePieces(marks)
    for (const color of colors) {
      paint(view, `mark-${color}`, pieces.filter((piece) => piece.color === color), 1)
    }
  }, [view, marks])
  useEffect(
    () => () => {
      if (canHighlight()) for (const color of colors) CSS.highlights.delete(`mark-${color}`)
    },
    [],
  )
}

function paint(view: TextView, name: string, ranges: readonly TextRange[], priority: number): void {
  const drawn = ranges.map(({ start, end }) => view.staticRangeOf(start, end)).filter((range) => range !== null)
  const highlight = new Highlight(...drawn)
  highlight.priority = priority
  CSS.highlights.set(name, highlight)
}

/** Without the API a text is still read and marked; the bars and names in the margin show the marks. */
function canHighlight(): boolean {
  return 'Highlight' in globalThis && 'highlights' in CSS
}
