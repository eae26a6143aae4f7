import type { Virtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'
import type { DocumentSummary } from '../../shared/model/document'
import { useCommand } from '../app/commands'

interface TextKeys {
  list: RefObject<HTMLOListElement | null>
  texts: readonly DocumentSummary[]
  rows: Virtualizer<Window, Element>
  onTrash(text: DocumentSummary): void
}

/** Keys of the list of texts: J and K go from text to text, Delete removes the one that has the focus. */
export function useTextKeys({ list, texts, rows, onTrash }: TextKeys): void {
  const here = (): number => {
    const row = document.activeElement?.closest<HTMLElement>('[data-index]')
    return row && list.current?.contains(row) ? Number(row.dataset.index) : -1
  }
  const focus = (index: number) =>
    list.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`)?.focus({ preventScroll: true })
  const goTo = (index: number) => {
    rows.scrollToIndex(index)
    // A row that was out of view is drawn after the scroll was answered.
    requestAnimationFrame(() => requestAnimationFrame(() => focus(index)))
  }
  const last = texts.length - 1
  const enabled = texts.length > 0
  useCommand('next-unit', () => goTo(Math.min(here() + 1, last)), { enabled })
  useCommand('previous-unit', () => goTo(here() < 0 ? last : Math.max(here() - 1, 0)), { enabled })
  useCommand('remove', () => {
    const text = texts[here()]
    if (text) onTrash(text)
  })
}
