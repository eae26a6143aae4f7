import { defaultRangeExtractor, useWindowVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

/** Height of an entry of two lines, CSS pixels; the true one is measured when it is drawn. */
const GUESSED = 100
const OVERSCAN = 6
/** The head that stays in view above the list, and the bar below it in a small window. */
const [HEAD, FOOT] = [56, 72]

interface EntryRowsOptions {
  list: RefObject<HTMLElement | null>
  count: number
  /** changes when other entries are listed: what was measured is not theirs */
  listed: string
  /** rows that stay drawn out of view: what has the focus, or is being written in, must not go */
  kept: readonly number[]
}

export type EntryRows = Virtualizer<Window, Element>

/** Which of the entries are drawn, each of its own height, while the page is scrolled. */
export function useEntryRows({ list, count, listed, kept }: EntryRowsOptions): EntryRows {
  const [above, setAbove] = useState(0)
  const isThere = count > 0
  useLayoutEffect(() => {
    const element = list.current
    if (!isThere || !element) return
    const look = () => setAbove(Math.round(element.getBoundingClientRect().top + window.scrollY))
    look()
    // A line that comes or goes above the list moves it.
    const observer = new ResizeObserver(look)
    observer.observe(element.closest('main') ?? element)
    return () => observer.disconnect()
  }, [list, isThere])
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoises our components
  const rows = useWindowVirtualizer({
    count,
    estimateSize: () => GUESSED,
    overscan: OVERSCAN,
    scrollMargin: above,
    scrollPaddingStart: HEAD,
    scrollPaddingEnd: FOOT,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...kept.filter((index) => index < count)])].toSorted(
        (a, b) => a - b,
      ),
  })
  const measuredOf = useRef(listed)
  useLayoutEffect(() => {
    if (measuredOf.current !== listed) rows.measure()
    measuredOf.current = listed
  }, [rows, listed])
  return rows
}
