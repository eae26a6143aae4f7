import { useRef, type RefObject } from 'react'
import { useCommand } from '../app/commands'

interface TextKeys {
  list: RefObject<HTMLOListElement | null>
  remove(id: string): void
}

/**
 * Keys of the list of texts: J and K go from text to text, Delete removes the one that has the focus. Gives the ref of the
 * list, and what removes a text by hand: the focus goes to the next one before, or to the one before it.
 */
export function useTextKeys(ids: readonly string[], onRemove: (id: string) => void): TextKeys {
  const list = useRef<HTMLOListElement>(null)

  const focused = (): string | null => {
    const row = document.activeElement?.closest<HTMLElement>('[data-text]')
    return row && list.current?.contains(row) ? (row.dataset.text ?? null) : null
  }
  const focus = (id: string | undefined) => {
    if (id === undefined) return document.querySelector<HTMLElement>('#main h1')?.focus()
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-text]') ?? [])]
    rows
      .find((row) => row.dataset.text === id)
      ?.querySelector('a')
      ?.focus()
  }
  const move = (step: 1 | -1) => {
    const here = focused()
    const at = here === null ? (step === 1 ? -1 : ids.length) : ids.indexOf(here)
    focus(ids[Math.min(Math.max(at + step, 0), ids.length - 1)])
  }

  const remove = (id: string) => {
    const at = ids.indexOf(id)
    focus(ids[at + 1] ?? ids[at - 1])
    onRemove(id)
  }

  useCommand('next-unit', () => move(1), { enabled: ids.length > 0 })
  useCommand('previous-unit', () => move(-1), { enabled: ids.length > 0 })
  useCommand('remove', () => {
    const id = focused()
    if (id !== null) remove(id)
  })

  return { list, remove }
}
