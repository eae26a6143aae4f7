import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useCommand } from '../app/commands'
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

  // Where nothing has the focus yet, up and down go to the list.
  const enter = useRef(() => {})
  useEffect(() => {
    enter.current = () => total > 0 && goTo(current)
  })
  useEffect(() => {
    const pressed = (event: globalThis.KeyboardEvent) => {
      const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp'
      const isBare = !event.ctrlKey && !event.metaKey && !event.altKey
      if (!isArrow || !isBare || !(event.target instanceof Element) || !event.target.matches('body, main, h1')) return
      event.preventDefault()
      enter.current()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])

  return (event: KeyboardEvent) => {
    if (isTyping(event.target) || event.altKey) return
    const isMod = event.ctrlKey || event.metaKey
    if (isMod && event.key.toLowerCase() === 'a') {
      event.preventDefault()
      onAll()
      return
    }
    if (isMod) return
    const page = 6
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -total,
      End: total,
    }
    const by = steps[event.key]
    if (by !== undefined) {
      event.preventDefault()
      if (event.shiftKey) onExtend(current, step(by))
      goTo(step(by))
    } else if (event.key === ' ' && event.target instanceof HTMLElement && event.target.matches('.entry-link')) {
      event.preventDefault()
      onToggle(current)
    } else if (event.key === 'Escape' && onNone()) event.preventDefault()
  }
}
