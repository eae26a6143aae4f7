import type { KeyboardEvent } from 'react'
import { useCommand } from '../app/commands'
import { isForAll, rowOfKey, useArrowsEnter } from '../ui/list-keys'
import type { EntryFocus } from './useEntryFocus'

interface EntryKeysOptions {
  total: number
  focus: EntryFocus
  onToggle(index: number): void
  /** chooses the entries from one to another, inclusive */
  onExtend(from: number, to: number): void
  onAll(): void
  /** lets go of what is chosen; false if nothing was */
  onNone(): boolean
}

/** Entries that Page Up and Page Down pass over. */
const page = 6

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select')

/**
 * The keys of the list: J and K or the arrows go from entry to entry, Shift extends the choice, Space chooses, Mod+A chooses
 * all, Escape lets go. Enter is the link's own.
 */
export function useEntryKeys({ total, focus, onToggle, onExtend, onAll, onNone }: EntryKeysOptions) {
  const { current, goTo, hasFocus } = focus
  const step = (by: number) => Math.min(total - 1, Math.max(0, current + by))
  const walk = (by: 1 | -1) => goTo(hasFocus() ? step(by) : current)
  useCommand('next-unit', () => walk(1), { enabled: total > 0 })
  useCommand('previous-unit', () => walk(-1), { enabled: total > 0 })

  useArrowsEnter(() => {
    if (total > 0) goTo(current)
  })

  return (event: KeyboardEvent) => {
    if (isTyping(event.target) || event.altKey) return
    if (isForAll(event)) {
      event.preventDefault()
      onAll()
      return
    }
    if (event.ctrlKey || event.metaKey) return
    const to = rowOfKey(event.key, current, { total, page })
    if (to !== null) {
      event.preventDefault()
      if (event.shiftKey) onExtend(current, to)
      goTo(to)
    } else if (event.key === ' ' && event.target instanceof HTMLElement && event.target.matches('.entry-link')) {
      event.preventDefault()
      onToggle(current)
    } else if (event.key === 'Escape' && onNone()) event.preventDefault()
  }
}
