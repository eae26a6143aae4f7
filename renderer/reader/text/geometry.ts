import { firstWhere } from '../../../shared/first-where'
import type { TextView } from './text-view'

/** Middles of the first and the last line of a range, and the height of a line, in px from the top of a box. */
export interface LineExtent {
  first: number
  last: number
  line: number
}

/**
 * Where a range of the text stands, in px down from the top of `from`. Null if it is not drawn.
 * Only its two ends are measured: a mark may run over many pages.
 */
export function extentOf(view: TextView, start: number, end: number, from: Element): LineExtent | null {
  const top = from.getBoundingClientRect().top
  const first = lineBox(view, start)
  const last = lineBox(view, Math.max(start, end - 1))
  if (!first || !last) return null
  const line = lineHeightAt(view, start) ?? first.height
  return { first: first.top + first.height / 2 - top, last: last.top + last.height / 2 - top, line }
}

/** The box of the letter at an offset; at a separator, that of the letter after it. */
export function lineBox(view: TextView, offset: number): DOMRect | null {
  const boxes = view.rangeOf(offset, offset + 1)?.getClientRects()
  return boxes?.[0] ?? null
}

/** Height of the line in which an offset stands, in px; null where the style sheet leaves it to the font. */
export function lineHeightAt(view: TextView, offset: number): number | null {
  const block = view.rangeOf(offset, offset + 1)?.startContainer.parentElement
  const line = block ? Number.parseFloat(getComputedStyle(block).lineHeight) : Number.NaN
  return Number.isFinite(line) ? line : null
}

/**
 * Index of the first part whose foot is below a height of the window; their number if none is. Stretches stand one below
 * the other, and so do their parts, so a few of hundreds are measured.
 */
export function firstPartBelow({ stretches, parts }: TextView, y: number): number {
  const isBelow = (element: Element | undefined): boolean => (element?.getBoundingClientRect().bottom ?? Infinity) > y
  const at = firstWhere(stretches.length, (index) => isBelow(stretches[index]?.element))
  const first = stretches[at]?.firstPart ?? parts.length
  const next = stretches[at + 1]?.firstPart ?? parts.length
  return first + firstWhere(next - first, (index) => isBelow(parts[first + index]?.element()))
}
