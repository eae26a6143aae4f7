import { firstWhere } from '../../../shared/first-where'
import { firstPartBelow, lineBox, lineHeightAt } from '../text/geometry'
import { lookAround } from '../text/near'
import type { TextView } from '../text/text-view'

/** Air between the running head and the line that was gone to, px. */
const airPx = 16

/** Height of the running head, which lies over the text. */
function headHeight(): number {
  const head = document.querySelector('#main > .head')
  return head?.getBoundingClientRect().height ?? 0
}

/**
 * Brings an offset into view at once: as the first line, where the learner stopped; or a third down, so that a passage
 * is seen with what comes before it. The start of the text brings its title.
 */
export function scrollToOffset(view: TextView, offset: number, as: 'line' | 'passage' | 'heading'): void {
  if (offset <= 0) {
    scrollTo({ top: 0, behavior: 'instant' })
    return
  }
  const above = as === 'passage' ? innerHeight / 3 : headHeight() + (as === 'heading' ? airPx : 0)
  // Parts that were never shown have guessed heights: each pass shows more of what lies around the target.
  for (let pass = 0; pass < 4; pass += 1) {
    const top = lineTop(view, offset)
    if (top === null) return
    const before = scrollY
    scrollTo({ top: scrollY + top - above, behavior: 'instant' })
    if (!lookAround(view) && Math.abs(scrollY - before) < 1) return
  }
}

/** Top of the line in which an offset stands, in px from the top of the window. */
function lineTop(view: TextView, offset: number): number | null {
  const box = lineBox(view, offset)
  if (!box) return null
  const line = lineHeightAt(view, offset) ?? box.height
  return box.top + box.height / 2 - line / 2
}

/** Offset of the first line that is whole in view; 0 at the very top. */
export function firstOffsetInView(view: TextView): number {
  if (scrollY <= 0) return 0
  return offsetBeside(view, headHeight() - 1, 'down') ?? 0
}

/** Offset of the line a third down the window: what is being read. */
export function readOffset(view: TextView): number {
  return offsetBeside(view, innerHeight / 3, 'down') ?? 0
}

/** Offset of the end of the last line in view. */
export function lastOffsetInView(view: TextView): number {
  const length = view.content.canonicalText.length
  const end = view.root.getBoundingClientRect().bottom
  if (end <= innerHeight) return length
  return offsetBeside(view, innerHeight, 'up') ?? 0
}

/** Offset of the line whose top is nearest below a height, or whose foot is nearest above it. */
function offsetBeside(view: TextView, y: number, towards: 'down' | 'up'): number | null {
  const part = partBeside(view, y, towards)
  if (part === null) return null
  const [from, to] = part
  // Lines come one below the other, so the offset can be halved towards; a table's cells may miss by their row.
  const first = firstWhere(to - from, (index) => {
    const box = lineBox(view, from + index)
    return box !== null && (towards === 'down' ? box.top >= y : box.bottom > y)
  })
  return Math.min(from + first, view.content.canonicalText.length)
}

/** Start and end of the part of the text at a height, or of the next one towards it. */
function partBeside(view: TextView, y: number, towards: 'down' | 'up'): [number, number] | null {
  const { parts } = view
  const below = firstPartBelow(view, y)
  const top = parts[below]?.element().getBoundingClientRect().top ?? Infinity
  const index = towards === 'up' && top >= y ? below - 1 : below
  const part = parts[index]
  if (part === undefined) return null
  return [part.start, parts[index + 1]?.start ?? view.content.canonicalText.length]
}
