import { useEffect, useRef, type RefObject } from 'react'

interface EntryFocusOptions {
  list: RefObject<HTMLElement | null>
  total: number
  /** the entry that the keys act on, as far as the list has so many */
  at: number
  onMove(index: number): void
}

export interface EntryFocus {
  /** the entry that the keys act on; it alone is a stop of Tab */
  current: number
  moveTo(index: number): void
  /** Brings an entry into view, and the focus to it once it is there. */
  goTo(index: number): void
  hasFocus(): boolean
}

/** Where the focus is in a long list of which only a part is drawn. */
export function useEntryFocus({ list, total, at, onMove }: EntryFocusOptions): EntryFocus {
  const current = Math.min(at, Math.max(0, total - 1))
  const wanted = useRef<number | null>(null)
  const wasInside = useRef(false)

  function focusWanted() {
    if (wanted.current === null) return
    const row = list.current?.querySelector<HTMLElement>(`[data-index="${Math.min(wanted.current, total - 1)}"]`)
    if (!row) return
    row.scrollIntoView({ block: 'nearest' })
    const link = row.querySelector<HTMLElement>('.entry-link')
    if (!link) return
    wanted.current = null
    link.focus({ preventScroll: true })
  }
  // After every drawing, until the entry is there.
  useEffect(() => {
    // An entry that was removed, or is of another list now, leaves the focus to the one in its place.
    const isLost = wasInside.current && document.activeElement === document.body
    if (isLost && total > 0) wanted.current ??= current
    focusWanted()
    wasInside.current = list.current?.contains(document.activeElement) ?? false
  })

  return {
    current,
    moveTo: onMove,
    goTo(index) {
      wanted.current = index
      onMove(index)
      focusWanted()
    },
    hasFocus: () => list.current?.contains(document.activeElement) ?? false,
  }
}
