import { textElementId } from '../text/build-text'
import type { TextView } from '../text/text-view'

/** The words of a note at the end of the text, a line for each of its blocks; null if there is none by that id. */
export function noteWords(view: TextView, id: string): string | null {
  const range = noteRange(view, id)
  return range && view.content.canonicalText.slice(range.start, range.end)
}

/** Where a note stands. */
export function noteRange(view: TextView, id: string): { start: number; end: number } | null {
  const note = view.find(`#${CSS.escape(textElementId(id))}`)
  if (!note) return null
  const start = view.offsetAt(note, 0, 'start')
  const end = view.offsetAt(note, note.childNodes.length, 'end')
  return start < end ? { start, end } : null
}

/** Offset at which a note's mark stands in the text: the first, where it is cited more than once; null without any. */
export function markOfNote(view: TextView, id: string): number | null {
  const mark = view.find(`a[data-link="footnote"][data-target="${CSS.escape(id)}"]`)
  return mark && view.offsetAt(mark, 0, 'end')
}
