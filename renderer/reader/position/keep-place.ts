import { lineBox } from '../text/geometry'
import type { TextView } from '../text/text-view'
import { firstOffsetInView, scrollToOffset } from './scroll'

/** The first line that is whole in view, and how far down the window it stands, in px. */
export interface KeptPlace {
  offset: number
  top: number
}

export function placeNow(view: TextView): KeptPlace {
  const offset = firstOffsetInView(view)
  return { offset, top: lineBox(view, offset)?.top ?? 0 }
}

/** Brings the line back to the same height, whatever has changed above it. */
export function bringBack(view: TextView, { offset, top }: KeptPlace): void {
  scrollToOffset(view, offset, 'line')
  const now = lineBox(view, offset)?.top
  if (offset > 0 && now !== undefined) scrollBy({ top: now - top, behavior: 'instant' })
}
