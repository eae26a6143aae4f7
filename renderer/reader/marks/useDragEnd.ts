import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent } from 'react'
import { useReader } from '../store'
import type { TextRange } from '../text/sentences'
import type { TextView } from '../text/text-view'
import { layEdge, type Edge } from './edges'

/** px from the head or the foot of the window in which a drag scrolls, and how far it scrolls in a frame at most. */
const edgeZonePx = 56
const fastestPx = 18

interface Drag {
  edge: Edge
  /** from the pointer to the middle of the line on which the end stands */
  dx: number
  dy: number
}

interface DragEnd {
  dragged: Edge | null
  /** takes hold of an end, which stands at a point of the window */
  grab(event: ReactPointerEvent, edge: Edge, at: { x: number; y: number }): void
}

/**
 * Dragging an end of a mark, by mouse, pen or finger: it snaps to words, with Alt to characters, and at the head or foot of
 * the window the text scrolls on under it. Escape leaves the mark as it was.
 * @param range where the mark lies before it is dragged
 * @param onDone the words on which it was let go
 */
export function useDragEnd(
  view: TextView,
  id: string,
  range: TextRange,
  onDone: (to: TextRange & { id: string }) => void,
): DragEnd {
  const [drag, setDrag] = useState<Drag | null>(null)
  const latest = useRef({ range, onDone })
  latest.current = { range, onDone }

  useEffect(() => {
    if (!drag) return
    const { resize } = useReader.getState()
    const { canonicalText, lang } = view.content
    const before = latest.current.range
    let at: { x: number; y: number; fine: boolean } | null = null
    let frame = 0

    const follow = () => {
      if (!at) return
      const box = view.root.getBoundingClientRect()
      const x = Math.min(Math.max(at.x - drag.dx, box.left + 1), box.right - 1)
      const y = Math.min(Math.max(at.y - drag.dy, edgeZonePx), innerHeight - 2)
      const offset = view.offsetNear(x, y)
      if (offset === null) return
      const now = useReader.getState().resizing ?? before
      const to = layEdge(canonicalText, lang, now, drag.edge, offset, at.fine ? 'character' : 'word')
      if (to.start !== now.start || to.end !== now.end) resize({ id, start: to.start, end: to.end })
    }
    const scroll = () => {
      frame = requestAnimationFrame(scroll)
      if (!at) return
      const over = at.y < edgeZonePx ? at.y - edgeZonePx : Math.max(0, at.y - (innerHeight - edgeZonePx))
      if (over === 0) return
      scrollBy({ top: (Math.sign(over) * Math.min(Math.abs(over), edgeZonePx) * fastestPx) / edgeZonePx })
      follow()
    }
    const moved = (event: PointerEvent) => {
      at = { x: event.clientX, y: event.clientY, fine: event.altKey }
      follow()
    }
    const end = (keeps: boolean) => {
      const { resizing } = useReader.getState()
      setDrag(null)
      const isMoved = resizing !== null && (resizing.start !== before.start || resizing.end !== before.end)
      if (keeps && isMoved) latest.current.onDone(resizing)
      else resize(null)
    }
    const released = () => end(true)
    const cancelled = () => end(false)
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      end(false)
    }
    frame = requestAnimationFrame(scroll)
    addEventListener('pointermove', moved)
    addEventListener('pointerup', released)
    addEventListener('pointercancel', cancelled)
    addEventListener('keydown', pressed, true)
    return () => {
      cancelAnimationFrame(frame)
      removeEventListener('pointermove', moved)
      removeEventListener('pointerup', released)
      removeEventListener('pointercancel', cancelled)
      removeEventListener('keydown', pressed, true)
    }
  }, [drag, view, id])

  return {
    dragged: drag?.edge ?? null,
    grab(event, edge, { x, y }) {
      if (event.button !== 0) return
      // No selection begins, and no click on the text follows.
      event.preventDefault()
      setDrag({ edge, dx: event.clientX - x, dy: event.clientY - y })
    },
  }
}
