import { useLayoutEffect, type RefObject } from 'react'
import { lineBox } from '../text/geometry'
import type { TextView } from '../text/text-view'

/** Air between the line that is spoken of and the sheet, px. */
const airPx = 12

/**
 * In a small window what opens in the margin is a sheet over the foot of the page: the line that it speaks of is brought
 * above it, where it would be covered.
 * @param key    of what is open; null if nothing is
 * @param offset of the words that it speaks of
 */
export function useAboveSheet(
  view: TextView | null,
  sheet: RefObject<HTMLElement | null>,
  key: string | null,
  offset: number,
): void {
  useLayoutEffect(() => {
    const box = sheet.current
    if (!view || !box || key === null || getComputedStyle(box).position !== 'fixed') return
    const line = lineBox(view, offset)
    if (!line) return
    const covered = line.bottom + airPx - box.getBoundingClientRect().top
    // A line further down was not in view before either.
    if (covered > 0 && line.top < innerHeight) scrollBy({ top: covered, behavior: 'instant' })
  }, [view, sheet, key, offset])
}
