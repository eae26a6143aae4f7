import { useRef, type RefObject } from 'react'

interface Caret {
  area: RefObject<HTMLTextAreaElement | null>
  /** the words that are selected in the field, or where the caret was last; the end where it never was */
  range(): { start: number; end: number }
  /** Puts words into the field as if they were typed, so that its own undo takes them back; the focus is there then. */
  type(words: string, range: { start: number; end: number }): void
}

/** The caret of a field of several lines, which it keeps while something else has the focus. */
export function useCaret(): Caret {
  const area = useRef<HTMLTextAreaElement>(null)
  return {
    area,
    range() {
      const { selectionStart: start = 0, selectionEnd: end = 0 } = area.current ?? {}
      return { start, end }
    },
    type(words, { start, end }) {
      const field = area.current
      if (!field) return
      field.focus()
      field.setSelectionRange(start, end)
      // The only way to put in words that leaves the field its undo.
      document.execCommand('insertText', false, words)
    },
  }
}
