import { useEffect, useLayoutEffect } from 'react'
import { markColors } from '../../ui/Swatch'
import { useReader } from '../store'
import type { TextView } from '../text/text-view'
import { clearHighlight, paintHighlight } from '../text/useHighlight'
import { visiblePieces, type PlacedMark } from './pieces'

/**
 * Draws the marks, one highlight for each colour: mark-1 to mark-5; and those that are being made over them, new-mark-1 to
 * new-mark-5, so that a key is answered at once however many marks a text has.
 */
export function useMarkHighlights(view: TextView | null, marks: readonly PlacedMark[]): void {
  const making = useReader((state) => state.making)
  useLayoutEffect(() => (view ? paintMarks(view, 'mark', marks, 1) : undefined), [view, marks])
  useLayoutEffect(() => (view ? paintMarks(view, 'new-mark', making, 2) : undefined), [view, making])
  // Only when the text leaves: between two sets of marks nothing is taken away, so that nothing flickers.
  useEffect(
    () => () => {
      for (const color of markColors) {
        clearHighlight(`mark-${color}`)
        clearHighlight(`new-mark-${color}`)
      }
    },
    [],
  )
}

function paintMarks(view: TextView, name: string, marks: readonly PlacedMark[], priority: number): () => void {
  const pieces = visiblePieces(marks)
  const stops = markColors.map((color) => {
    const ofColor = pieces.filter((piece) => piece.color === color)
    return paintHighlight(view, `${name}-${color}`, ofColor, priority)
  })
  return () => stops.forEach((stop) => stop())
}
