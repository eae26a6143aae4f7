import { type RefObject, useEffect, useRef } from 'react'

/**
 * Keeps the focus in a list of which rows are removed: it goes from a row that is gone to the next, to the last, or to the
 * list's heading.
 * @param list holds the heading and the rows
 * @param rows what the rows show; changes once one is gone
 * @returns says at which place a row is about to be removed
 */
export function useRowRemoval(list: RefObject<HTMLElement | null>, rows: readonly unknown[]): (at: number) => void {
  const removedAt = useRef<number | null>(null)
  useEffect(() => {
    if (removedAt.current === null) return
    const left = list.current?.querySelectorAll('li') ?? []
    const row = left[Math.min(removedAt.current, left.length - 1)]
    removedAt.current = null
    const target =
      row?.querySelector<HTMLElement>('button:last-of-type') ?? list.current?.querySelector<HTMLElement>('h2')
    target?.focus()
  }, [list, rows])
  return (at) => {
    removedAt.current = at
  }
}
