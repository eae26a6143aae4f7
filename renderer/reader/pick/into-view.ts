import { scrollToOffset } from '../position/scroll'
import { lineBox } from '../text/geometry'
import type { TextRange } from '../text/sentences'
import type { TextView } from '../text/text-view'

/** Free px under the running head, and above the foot of the window, where the bar with the colours stands. */
const topPx = 64
const footPx = 112

/** Scrolls, where it must, until what was picked is seen: its start, or the end that was moved. */
export function bringIntoView(view: TextView, { start, end }: TextRange, edge: 'start' | 'end' | null): void {
  const isSeen = (offset: number): boolean => {
    const line = lineBox(view, offset)
    return line !== null && line.top > topPx && line.bottom < innerHeight - footPx
  }
  const wanted = edge === 'end' ? end - 1 : start
  if (isSeen(wanted) && (edge !== null || isSeen(end - 1))) return
  scrollToOffset(view, wanted, 'passage')
}
