import { useMemo, useRef, type RefObject } from 'react'

export interface Caret {
  area: RefObject<HTMLTextAreaElement | null>
  /** the words that are selected in the field, or where the caret was last; the end where it never was */
  range(): { start: number; end: number }
  /** Shows the field, if it is hidden, with the focus at the end of its words. */
  focusEnd(): void
  /** Puts words into the field as if they were typed, so that its own undo takes them back; the focus is there then. */
  type(words: string, range: { start: number; end: number }): void
}

/** The caret of a field of several lines, which it keeps while something else has the focus. */
export function useCaret(): Caret {
  const area = useRef<HTMLTextAreaElement>(null)
  return useMemo(() => {
    function focus(start: number, end: number): void {
      const field = area.current
      if (!field) return
      // What is hidden takes no focus; that it has it is what keeps it shown.
      field.hidden = false
      field.focus()
      field.setSelectionRange(start, end)
    }
    return {
      area,
      range() {
        const { selectionStart: start = 0, selectionEnd: end = 0 } = area.current ?? {}
        return { start, end }
      },
      focusEnd() {
        const end = area.current?.value.length ?? 0
        focus(end, end)
      },
      type(words, { start, end }) {
        focus(start, end)
        // The only way to put in words that leaves the field its undo.
        document.execCommand('insertText', false, words)
      },
    }
  }, [])
}
