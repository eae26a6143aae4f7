import { useEffect } from 'react'
import { markColors } from '../../ui/Swatch'
import { useReader } from '../store'
import type { TextView } from '../text/text-view'
import { clearHighlight, paintHighlight } from '../text/useHighlight'
import { visiblePieces, type PlacedMark } from './pieces'

/** Draws the marks, one highlight for each colour: mark-1 to mark-5. */
export function useMarkHighlights(view: TextView | null, marks: readonly PlacedMark[]): void {
  const making = useReader((state) => state.making)
  useEffect(() => {
    if (!view) return
    const pieces = visiblePieces([...marks, ...making])
    for (const color of markColors) {
      const ofColor = pieces.filter((piece) => piece.color === color)
      paintHighlight(view, `mark-${color}`, ofColor, 1)
    }
  }, [view, marks, making])
  // Only when the text leaves: between two sets of marks nothing is taken away, so that nothing flickers.
  useEffect(() => () => markColors.forEach((color) => clearHighlight(`mark-${color}`)), [])
}
