import { extentOf } from '../text/geometry'
import type { TextRange } from '../text/sentences'
import type { TextView } from '../text/text-view'

/** Where words lie, px from the sides of a box: `start` is the left one, or the right one where the window is mirrored. */
interface Box {
  top: number
  start: number
  width: number
  height: number
}

/** Beyond it only the first and the last line are measured, and it counts as wide as the box. */
const longest = 4_000

/** The box around words of the text, down from `from` and across it. */
export function boxOf(view: TextView, { start, end }: TextRange, from: Element): Box {
  const outer = from.getBoundingClientRect()
  if (end - start <= longest) {
    const inner = view.rangeOf(start, end)?.getBoundingClientRect()
    if (inner && inner.width > 0) {
      const isMirrored = getComputedStyle(from).direction === 'rtl'
      const side = isMirrored ? outer.right - inner.right : inner.left - outer.left
      return { top: inner.top - outer.top, start: side, width: inner.width, height: inner.height }
    }
  }
  const extent = extentOf(view, start, end, from)
  if (!extent) return { top: 0, start: 0, width: 0, height: 0 }
  const half = extent.line / 2
  return { top: extent.first - half, start: 0, width: outer.width, height: extent.last - extent.first + extent.line }
}
