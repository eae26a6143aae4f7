import { lineBox } from '../text/geometry'
import type { TextView } from '../text/text-view'
import { firstOffsetInView, scrollToOffset } from './scroll'

/** The line at the top of the window, and how to bring it back to the same height. */
export interface KeptPlace {
  offset: number
  bringBack(): void
}

export function keepPlace(view: TextView): KeptPlace {
  const offset = firstOffsetInView(view)
  const top = lineBox(view, offset)?.top
  return {
    offset,
    bringBack() {
      scrollToOffset(view, offset, 'line')
      const now = lineBox(view, offset)?.top
      if (offset > 0 && top !== undefined && now !== undefined) scrollBy({ top: now - top, behavior: 'instant' })
    },
  }
}
