import { useLayoutEffect, useRef, useState } from 'react'
import { extentOf } from '../text/geometry'
import type { TextRange } from '../text/sentences'
import type { TextView } from '../text/text-view'
import type { Mark } from '../useDocumentMarks'
import { barLanes } from './lanes'

interface MarkBarsProps {
  view: TextView | null
  layout: number
  nearby: TextRange | null
  marks: readonly Mark[]
}

interface Bar {
  id: string
  color: Mark['color']
  top: number
  height: number
  lane: number
  /** it carries a note: seen where the margin is folded away */
  hasNote: boolean
}

/** px that a bar stays short of its lines' edges, so that the bars of neighbours don't run together. */
const insetPx = 4
/** from one bar to the next beside it */
const lanePx = 6

/** The bars at the margin rule, one for each mark near the window, level with its lines. */
export function MarkBars({ view, layout, nearby, marks }: MarkBarsProps) {
  const box = useRef<HTMLDivElement>(null)
  const [bars, setBars] = useState<Bar[]>([])

  useLayoutEffect(() => {
    const from = box.current
    if (!view || !from || !nearby) return
    const near = marks.filter((mark) => mark.end > nearby.start && mark.start < nearby.end)
    const extents = near.flatMap((mark) => {
      // Only as far as it is near: the rest is drawn when one gets there.
      const found = extentOf(view, Math.max(mark.start, nearby.start), Math.min(mark.end, nearby.end), from)
      if (!found) return []
      const half = found.line / 2 - insetPx
      return [{ id: mark.id, mark, top: found.first - half, bottom: found.last + half }]
    })
    const lanes = barLanes(extents)
    setBars(
      extents.map(({ id, mark, top, bottom }) => ({
        id,
        color: mark.color,
        top,
        height: bottom - top,
        lane: lanes.get(id) ?? 0,
        hasNote: mark.note !== '',
      })),
    )
  }, [view, layout, nearby, marks])

  return (
    <div ref={box} className="mark-bars" aria-hidden>
      {bars.map(({ id, color, top, height, lane, hasNote }) => (
        <span
          key={id}
          className={hasNote ? 'mbar has-note' : 'mbar'}
          data-m={color}
          style={{
            insetBlockStart: top,
            blockSize: height,
            insetInlineEnd: `calc(var(--bar-edge) + ${lane * lanePx}px)`,
          }}
        />
      ))}
    </div>
  )
}
