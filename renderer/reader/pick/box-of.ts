import { extentOf } from '../text/geometry'
import type { TextRange } from '../text/sentences'
import type { TextView } from '../text/text-view'

/** Where words lie, px from the sides of a box. */
interface Box {
  top: number
  left: number
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
    if (inner && inner.width > 0)
      return { top: inner.top - outer.top, left: inner.left - outer.left, width: inner.width, height: inner.height }
  }
  const extent = extentOf(view, start, end, from)
  if (!extent) return { top: 0, left: 0, width: 0, height: 0 }
  const half = extent.line / 2
  return { top: extent.first - half, left: 0, width: outer.width, height: extent.last - extent.first + extent.line }
}
