import { useRef, type RefObject } from 'react'
import { useCommand } from '../app/commands'

/** Keys of the list of texts: J and K go from text to text, Delete removes the one that has the focus. Gives the list's ref. */
export function useTextKeys(isFull: boolean, onRemove: (id: string) => void): RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null)
  const rows = (): HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>('[data-text]') ?? [])]
  const here = (): number => rows().findIndex((row) => row.contains(document.activeElement))

  const goTo = (at: number) => rows()[at]?.querySelector('a')?.focus()
  useCommand('next-unit', () => goTo(Math.min(here() + 1, rows().length - 1)), { enabled: isFull })
  useCommand('previous-unit', () => goTo(here() < 0 ? rows().length - 1 : Math.max(here() - 1, 0)), { enabled: isFull })
  useCommand('remove', () => {
    const id = rows()[here()]?.dataset.text
    if (id !== undefined) onRemove(id)
  })
  return list
}
