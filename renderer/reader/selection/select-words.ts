import type { TextRange } from '../text/sentences'
import type { TextView } from '../text/text-view'

/** Selects words of the text, as the mouse would. */
export function selectWords(view: TextView, { start, end }: TextRange): void {
  const range = view.rangeOf(start, end)
  if (!range) return
  const { startContainer, startOffset, endContainer, endOffset } = range
  document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset)
}
