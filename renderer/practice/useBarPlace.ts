import { useLayoutEffect, useState, type RefObject } from 'react'
import type { Place } from '../../shared/practice/case-words'

/** From the start of the box around the case's text; px. */
export interface BarPlace {
  block: number
  inline: number
}

const GAP_PX = 6
/** as wide as the bar gets, in practice.css */
const BAR_PX = 420

/** Gives where the bar goes: under the last line of the selected words, no further in than leaves it room. */
export function useBarPlace(text: RefObject<HTMLElement | null>, selected: Place | null): BarPlace | null {
  const [at, setAt] = useState<BarPlace | null>(null)
  useLayoutEffect(() => {
    const selection = document.getSelection()
    const box = text.current?.parentElement
    if (!selected || !box || !selection || selection.rangeCount === 0) {
      setAt(null)
      return
    }
    const around = box.getBoundingClientRect()
    const lines = selection.getRangeAt(0).getClientRects()
    const last = lines[lines.length - 1]
    if (!last) return
    const isRtl = getComputedStyle(document.body).direction === 'rtl'
    const inline = isRtl ? around.right - last.right : last.left - around.left
    setAt({
      block: last.bottom - around.top + box.scrollTop + GAP_PX,
      inline: Math.max(0, Math.min(inline, around.width - BAR_PX)),
    })
  }, [text, selected])
  return at
}
