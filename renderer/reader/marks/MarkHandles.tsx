import { useLayoutEffect, useState } from 'react'
import { useReader } from '../store'
import { lineBox } from '../text/geometry'
import type { TextRange } from '../text/sentences'
import type { TextView } from '../text/text-view'
import type { Mark } from '../useDocumentMarks'
import type { Marking } from '../useMarking'
import type { Edge } from './edges'
import { useDragEnd } from './useDragEnd'

interface MarkHandlesProps {
  view: TextView
  layout: number
  /** what is near the window: only there lines stand where they will */
  nearby: TextRange | null
  mark: Mark
  isRtl: boolean
  marking: Marking
}

interface Place {
  left: number
  top: number
  height: number
}

/**
 * The ends of the open mark, to be dragged. What they do can be done by key and is said there, so a screen reader is not
 * shown them.
 */
export function MarkHandles({ view, layout, nearby, mark, isRtl, marking }: MarkHandlesProps) {
  const resizing = useReader((state) => (state.resizing?.id === mark.id ? state.resizing : null))
  const { start, end } = resizing ?? mark
  const [places, setPlaces] = useState<Partial<Record<Edge, Place>>>({})
  const { dragged, grab } = useDragEnd(view, mark.id, mark, marking.resize)

  useLayoutEffect(() => {
    const box = view.root.parentElement?.getBoundingClientRect()
    if (!box || !nearby) return
    const placeOf = (offset: number, isAfter: boolean): Place | undefined => {
      if (offset < nearby.start || offset >= nearby.end) return undefined
      const letter = lineBox(view, offset)
      if (!letter) return undefined
      const x = isAfter === isRtl ? letter.left : letter.right
      return { left: x - box.left, top: letter.top - box.top, height: letter.height }
    }
    setPlaces({ start: placeOf(start, false), end: placeOf(end - 1, true) })
  }, [view, layout, nearby, start, end, isRtl])

  return (
    <>
      {(['start', 'end'] as const).map((edge) => {
        const place = places[edge]
        return (
          place && (
            <span
              key={edge}
              className={`handle handle-${edge}${dragged === edge ? ' is-dragged' : ''}`}
              data-m={mark.color}
              aria-hidden
              style={{ left: place.left, top: place.top, height: place.height }}
              onPointerDown={(event) => {
                const box = event.currentTarget.getBoundingClientRect()
                grab(event, edge, { x: box.left + box.width / 2, y: box.top + box.height / 2 })
              }}
            />
          )
        )
      })}
    </>
  )
}
