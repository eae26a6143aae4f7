import { useLayoutEffect, type RefObject } from 'react'
import { lineBox } from '../text/geometry'
import type { TextView } from '../text/text-view'

/** Air between the line that is spoken of and the sheet, px. */
const airPx = 12

/**
 * In a small window what opens in the margin is a sheet over the foot of the page: the line that it speaks of is brought
 * above it, where it would be covered; also when the sheet grows.
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
    if (!view || !box || key === null) return
    bringAboveSheet(view, offset)
    const observer = new ResizeObserver(() => bringAboveSheet(view, offset))
    observer.observe(box)
    return () => observer.disconnect()
  }, [view, sheet, key, offset])
}

/** Scrolls a line that the open sheet covers to above it. Does nothing where the margin is no sheet. */
export function bringAboveSheet(view: TextView, offset: number): void {
  const sheet = document.querySelector<HTMLElement>('.margin-column[data-sheet="open"]')
  if (!sheet || getComputedStyle(sheet).position !== 'fixed') return
  const line = lineBox(view, offset)
  if (!line) return
  const covered = line.bottom + airPx - sheet.getBoundingClientRect().top
  // A line further down was not in view before either.
  if (covered > 0 && line.top < innerHeight) scrollBy({ top: covered, behavior: 'instant' })
}
