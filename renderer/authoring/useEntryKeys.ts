import type { KeyboardEvent, RefObject } from 'react'
import { useCommand } from '../app/commands'
import { rowOfKey, useArrowsEnter } from '../ui/list-keys'
import { formKeyOf } from './form-keys'

/** Rows that Page Up and Page Down pass over. */
const PAGE = 10

interface EntryKeys {
  list: RefObject<HTMLElement | null>
  total: number
  /** moves the row by so many places */
  onMove(row: number, step: 1 | -1): void
  onRemove(row: number): void
}

/**
 * Keys of a list of entries: J and K or the arrows go from one to the next, Alt with the arrows moves it.
 * @returns listens on the list
 */
export function useEntryKeys({ list, total, onMove, onRemove }: EntryKeys): (event: KeyboardEvent) => void {
  const links = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])]
  const here = () => links().findIndex((link) => link.closest('li')?.contains(document.activeElement))
  const focus = (row: number) => links()[row]?.focus()
  useCommand('next-unit', () => focus(Math.min(here() + 1, total - 1)), { enabled: total > 0 })
  useCommand('previous-unit', () => focus(here() < 0 ? total - 1 : Math.max(here() - 1, 0)), { enabled: total > 0 })
  useArrowsEnter(() => focus(0))
  return (event) => {
    const row = here()
    const key = formKeyOf(event)
    const next = event.altKey || event.ctrlKey || event.metaKey ? null : rowOfKey(event.key, row, { total, page: PAGE })
    if (row < 0 || (key === null && next === null)) return
    if (key === 'up' || key === 'down') onMove(row, key === 'up' ? -1 : 1)
    else if (key === 'remove') onRemove(row)
    else if (next !== null) focus(next)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}
