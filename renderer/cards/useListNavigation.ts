import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { useCommand } from '../app/commands'
import { isForAll, rowOfKey, useArrowsEnter } from '../ui/list-keys'

interface ListNavigationOptions {
  total: number
  /** the row that the keys act on at first */
  firstRow: number
  /** told of the row that the keys act on */
  onRow(row: number): void
  rowHeight: number
  body: RefObject<HTMLElement | null>
  onOpen(index: number): void
  onToggle(index: number): void
  /** chooses the rows from one to another, inclusive */
  onExtend(from: number, to: number): void
  onAll(): void
  /** lets go of what is chosen; false if nothing was */
  onNone(): boolean
}

export interface ListNavigation {
  /** the row that the keys act on */
  current: number
  moveTo(index: number): void
  /** Chooses from the current row to another. */
  extendTo(index: number): void
  /** whether a row has the focus */
  hasFocus(): boolean
  /** Brings the focus back to the row, as after its editor was closed. */
  focusCurrent(): void
  onKeyDown(event: KeyboardEvent): void
}

/**
 * The keys of a long list: up and down, or J and K, move, Shift extends the choice, Space chooses, Enter opens, Mod+A chooses
 * all, Escape none. The row that gets the focus may have to be scrolled to, and be drawn, first.
 */
export function useListNavigation(options: ListNavigationOptions): ListNavigation {
  const { total, firstRow, onRow, rowHeight, body, onOpen, onToggle, onExtend, onAll, onNone } = options
  const [chosenRow, setRow] = useState(firstRow)
  const setCurrent = (row: number) => {
    setRow(row)
    onRow(row)
  }
  const current = Math.min(chosenRow, Math.max(0, total - 1))
  const wanted = useRef<number | null>(null)

  function focusWanted() {
    if (wanted.current === null) return
    const row = body.current?.querySelector<HTMLElement>(`tr[data-index="${wanted.current}"]`)
    if (!row) return
    wanted.current = null
    row.focus({ preventScroll: true })
    row.scrollIntoView({ block: 'nearest' })
  }
  // After every drawing, until the row is there.
  useEffect(focusWanted)

  const hasFocus = () => body.current?.contains(document.activeElement) ?? false
  const walk = (by: 1 | -1) => focusRow(hasFocus() ? Math.min(total - 1, Math.max(0, current + by)) : current)
  useArrowsEnter(() => focusRow(current))
  useCommand('next-unit', () => walk(1), { enabled: total > 0 })
  useCommand('previous-unit', () => walk(-1), { enabled: total > 0 })

  function focusRow(index: number) {
    const top = body.current?.getBoundingClientRect().top ?? 0
    const at = top + index * rowHeight
    // Rows far away are not drawn: the page is brought there, and the row gets the focus once it is.
    if (at < 0 || at > window.innerHeight) window.scrollBy(0, at - window.innerHeight / 2)
    wanted.current = index
    setCurrent(index)
    focusWanted()
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!(event.target instanceof HTMLElement) || event.target.closest('tr')?.dataset.index === undefined) return
    if (event.altKey) return
    if (isForAll(event)) {
      event.preventDefault()
      onAll()
      return
    }
    if (event.ctrlKey || event.metaKey) return
    const page = Math.max(1, Math.floor(window.innerHeight / rowHeight) - 3)
    const to = rowOfKey(event.key, current, { total, page })
    if (to !== null) {
      event.preventDefault()
      if (event.shiftKey) onExtend(current, to)
      focusRow(to)
    } else if (event.key === ' ') {
      event.preventDefault()
      onToggle(current)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      onOpen(current)
    } else if (event.key === 'Escape' && onNone()) event.preventDefault()
  }

  return {
    current,
    moveTo: setCurrent,
    extendTo: (index) => onExtend(current, index),
    hasFocus,
    focusCurrent: () => focusRow(current),
    onKeyDown,
  }
}
