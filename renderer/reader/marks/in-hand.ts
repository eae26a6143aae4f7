import { useEffect } from 'react'
import { rangeInHand, useReader } from '../store'
import type { Mark } from '../useDocumentMarks'

type ReaderState = ReturnType<typeof useReader.getState>

/** Id of the mark whose button in the margin has the focus, or that is open, or that has just been made. */
function idInHand({ focusedMark, open, lastMade }: ReaderState): string | null {
  return focusedMark ?? (open?.kind === 'mark' ? open.id : lastMade)
}

/** The mark that the next key is about. @param marks those of the text */
export function markInHand(marks: readonly Mark[]): Mark | null {
  const id = idInHand(useReader.getState())
  return id === null ? null : (marks.find((mark) => mark.id === id) ?? null)
}

/** Whether keys that change a mark have one to change: words in hand come before it. */
export const hasMarkInHand = (state: ReaderState): boolean => idInHand(state) !== null && rangeInHand(state) === null

/** Gives the focus to a mark's button in the margin. @returns false if it is not drawn there */
export function focusMark(id: string): boolean {
  const button = document.querySelector<HTMLElement>(`[data-mark-id="${CSS.escape(id)}"] .gloss-button`)
  button?.focus({ preventScroll: true })
  return button !== null
}

/** Frames in which the margin may draw a mark that was just scrolled to. */
const FRAMES = 30

/** As focusMark, once it is drawn: what else moves the focus or the text by then has done so. */
export function focusMarkSoon(id: string): void {
  const tryIn = (frames: number) => {
    if (!focusMark(id) && frames > 0) requestAnimationFrame(() => tryIn(frames - 1))
  }
  requestAnimationFrame(() => requestAnimationFrame(() => tryIn(FRAMES)))
}

/** Keeps which mark in the margin has the focus. */
export function useFocusedMark(): void {
  useEffect(() => {
    const { focusMark } = useReader.getState()
    const note = (target: EventTarget | null) => {
      const id = target instanceof Element ? target.closest<HTMLElement>('[data-mark-id]')?.dataset.markId : undefined
      if (useReader.getState().focusedMark !== (id ?? null)) focusMark(id ?? null)
    }
    const came = (event: FocusEvent) => note(event.target)
    const left = (event: FocusEvent) => note(event.relatedTarget)
    document.addEventListener('focusin', came)
    document.addEventListener('focusout', left)
    return () => {
      document.removeEventListener('focusin', came)
      document.removeEventListener('focusout', left)
      focusMark(null)
    }
  }, [])
}
