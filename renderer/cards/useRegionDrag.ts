import { useRef, useState, type PointerEvent } from 'react'
import { boxBetween, moveRegion, resizeRegion, type Box } from '../../shared/cards/regions'
import type { CoveredRegion } from '../../shared/model/card'

interface Point {
  x: number
  y: number
}

interface Drag {
  kind: 'draw' | 'move' | 'resize'
  from: Point
  /** what is moved or sized, as it was */
  region: CoveredRegion | null
  index: number
  /** tells this drag from the next */
  run: string
}

interface RegionDragOptions {
  onDraw(box: Box): void
  onDrag(index: number, region: CoveredRegion, run: string): void
}

let drags = 0

/** Regions that are drawn, moved and sized with the pointer. */
export function useRegionDrag({ onDraw, onDrag }: RegionDragOptions) {
  const stage = useRef<HTMLDivElement>(null)
  const drag = useRef<Drag | null>(null)
  /** what is being drawn */
  const [drawn, setDrawn] = useState<Box | null>(null)

  const pointOf = (event: PointerEvent): Point => {
    const box = stage.current?.getBoundingClientRect()
    return box
      ? { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height }
      : { x: 0, y: 0 }
  }
  const begin = (event: PointerEvent, kind: Drag['kind'], region: CoveredRegion | null, index: number) => {
    if (event.button !== 0) return
    event.stopPropagation()
    drags += 1
    drag.current = { kind, from: pointOf(event), region, index, run: `drag ${drags}` }
    stage.current?.setPointerCapture(event.pointerId)
  }
  return {
    stage,
    drawn,
    grab: (event: PointerEvent, kind: 'move' | 'resize', region: CoveredRegion, index: number) =>
      begin(event, kind, region, index),
    handlers: {
      onPointerDown: (event: PointerEvent) => begin(event, 'draw', null, -1),
      onPointerMove: (event: PointerEvent) => {
        const held = drag.current
        if (!held) return
        const to = pointOf(event)
        if (held.region === null) return setDrawn(boxBetween(held.from, to))
        const by = { x: to.x - held.from.x, y: to.y - held.from.y }
        const change = held.kind === 'move' ? moveRegion : resizeRegion
        onDrag(held.index, change(held.region, by), held.run)
      },
      onPointerUp: (event: PointerEvent) => {
        const held = drag.current
        drag.current = null
        setDrawn(null)
        const box = held?.kind === 'draw' ? boxBetween(held.from, pointOf(event)) : null
        if (box) onDraw(box)
      },
      onPointerCancel: () => {
        drag.current = null
        setDrawn(null)
      },
    },
  }
}
