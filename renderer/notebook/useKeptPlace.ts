import { useLayoutEffect, useRef } from 'react'
import { useLocation, useNavigationType } from 'react-router'
import type { EntryFocus } from './useEntryFocus'
import type { EntryRows } from './useEntryRows'

/** Where this window left each list, by its address: the entry at the top, how far down it stood, and the one in hand. */
const left = new Map<string, { index: number; top: number; current: number }>()

/** Heights that are only guessed are measured when they are drawn, which takes some frames to settle. */
const SETTLES = 8

/** Whoever comes back from a text is where they were in the list. */
export function useKeptPlace(rows: EntryRows, total: number, focus: EntryFocus): void {
  const { search } = useLocation()
  const isBack = useNavigationType() === 'POP'
  const latest = useRef({ rows, current: focus.current })
  latest.current = { rows, current: focus.current }

  /** where to go back to, until that was done: only on coming, once the list is there */
  const asked = useRef(isBack ? left.get(search) : undefined)

  // Not after the next drawing: the frame scrolls to the top as soon as another place is shown.
  useLayoutEffect(() => {
    const note = () => {
      const { rows: now, current } = latest.current
      const first = now.getVirtualItemForOffset(window.scrollY)
      if (first) left.set(search, { index: first.index, top: first.start - window.scrollY, current })
    }
    if (asked.current === undefined) note()
    window.addEventListener('scroll', note, { passive: true })
    return () => window.removeEventListener('scroll', note)
  }, [search, focus.current])

  const isThere = total > 0
  useLayoutEffect(() => {
    const place = asked.current
    if (!isThere || !place) return
    asked.current = undefined
    if (place.index >= total) return
    let frames = 0
    let frame = 0
    const settle = () => {
      const start = rows.measurementsCache[place.index]?.start ?? 0
      window.scrollTo({ top: start - place.top, behavior: 'instant' })
      frames += 1
      if (frames < SETTLES) frame = requestAnimationFrame(settle)
      else focus.goTo(place.current)
    }
    settle()
    return () => cancelAnimationFrame(frame)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only on coming
  }, [isThere])
}
