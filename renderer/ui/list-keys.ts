import { useEffect, useRef, type KeyboardEvent } from 'react'

/** Where nothing has the focus yet, up and down go to the list. @param enter gives its current row the focus */
export function useArrowsEnter(enter: () => void): void {
  const latest = useRef(enter)
  useEffect(() => {
    latest.current = enter
  })
  useEffect(() => {
    const pressed = (event: globalThis.KeyboardEvent) => {
      const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp'
      const isBare = !event.ctrlKey && !event.metaKey && !event.altKey
      if (!isArrow || !isBare || !(event.target instanceof Element) || !event.target.matches('body, main, h1')) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
}

/**
 * To which row of a list a key leads; null if to none.
 * @param page rows that Page Up and Page Down pass over
 */
export function rowOfKey(
  key: string,
  current: number,
  { total, page }: { total: number; page: number },
): number | null {
  const steps: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: -total,
    End: total,
  }
  const step = steps[key]
  return step === undefined ? null : Math.min(total - 1, Math.max(0, current + step))
}

/** Whether a key chooses all rows. */
export const isForAll = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a'
