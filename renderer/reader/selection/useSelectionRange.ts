import { useEffect } from 'react'
import { useReader } from '../store'
import { snapped, type TextRange } from '../text/sentences'
import type { TextView } from '../text/text-view'

/** Keeps the range of the text that the learner has selected, by mouse, touch or key, snapped as a mark would be. */
export function useSelectionRange(view: TextView | null): void {
  useEffect(() => {
    if (!view) return
    const dom = view.root.ownerDocument
    const read = () => {
      const range = selectedRange(view, dom.getSelection())
      const before = useReader.getState().selection
      if (range?.start === before?.start && range?.end === before?.end) return
      useReader.getState().select(range)
    }
    dom.addEventListener('selectionchange', read)
    read()
    return () => {
      dom.removeEventListener('selectionchange', read)
      useReader.getState().select(null)
    }
  }, [view])
}

/** The part of a selection that lies in the text; null if none does. */
function selectedRange(view: TextView, selection: Selection | null): TextRange | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(view.root)) return null
  const start = view.offsetAt(range.startContainer, range.startOffset, 'start')
  const end = view.offsetAt(range.endContainer, range.endOffset, 'end')
  if (start >= end) return null
  return snapped(view.content.canonicalText, start, end, view.content.lang)
}
