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
      // Words that are selected in the form of a card leave those that it is made from in hand.
      if (useReader.getState().open?.kind === 'new-card' && isInForm(dom.activeElement)) return
      const range = selectedRange(view, dom.getSelection())
      const before = useReader.getState().selection
      if (range?.start === before?.start && range?.end === before?.end) return
      useReader.getState().select(range)
    }
    dom.addEventListener('selectionchange', read)
    // A key may come before the window is told: it is about the words that are selected by then.
    dom.addEventListener('keydown', read, true)
    read()
    return () => {
      dom.removeEventListener('selectionchange', read)
      dom.removeEventListener('keydown', read, true)
      useReader.getState().select(null)
    }
  }, [view])
}

const isInForm = (element: Element | null): boolean => element?.closest('form') != null

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
