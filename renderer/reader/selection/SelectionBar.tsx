import { useLayoutEffect, useRef } from 'react'
import { extentOf } from '../text/geometry'
import type { TextRange } from '../text/sentences'
import type { TextView } from '../text/text-view'
import { SelectionTools } from './SelectionTools'
import type { WordActs } from './useWordActs'

interface SelectionBarProps {
  view: TextView
  layout: number
  range: TextRange
  /** a mark waits to be laid on words: nothing else is offered */
  isLaying: boolean
  acts: WordActs
}

/** px between the words and the bar, and between the bar and the window's foot. */
const airPx = 4

/** What can be done with the words in hand: below their last line, so that it never lies over them. */
export function SelectionBar({ view, layout, range, isLaying, acts }: SelectionBarProps) {
  const bar = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    // Not the offset parent: in a small window the bar is fixed to the foot and has none.
    const box = bar.current?.parentElement
    const extent = box && extentOf(view, range.start, range.end, box)
    if (!box || !extent) return
    // Of a long range the last line may be below the window: then the bar stands at its foot.
    const lowest = innerHeight - box.getBoundingClientRect().top - (bar.current?.offsetHeight ?? 0) - airPx
    bar.current?.style.setProperty('--top', `${Math.min(extent.last + extent.line / 2 + airPx, lowest)}px`)
  }, [view, layout, range])

  return (
    <div
      ref={bar}
      className="float selbar"
      // The selection stays while the bar is pressed.
      onMouseDown={(event) => event.preventDefault()}
    >
      <SelectionTools isLaying={isLaying} acts={acts} />
    </div>
  )
}
