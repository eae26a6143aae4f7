import { useRef } from 'react'
import type { DocumentContent } from '../../../shared/model/document'

/**
 * Gives what was shown before while what has come differs from it only in the place where reading stopped. That place is
 * another each time a text is fetched again; the text must not be drawn anew for it, which takes the focus and the selection.
 */
export function sameText(before: DocumentContent | undefined, come: DocumentContent): DocumentContent {
  if (before === undefined) return come
  // What is the same in it is the same object: the query keeps it.
  const isSame = Object.entries(come).every(
    ([name, value]) => name === 'position' || Reflect.get(before, name) === value,
  )
  return isSame ? before : come
}

/** The text that is drawn, of what was fetched last. */
export function useSameText(come: DocumentContent | undefined): DocumentContent | undefined {
  const shown = useRef<DocumentContent>(undefined)
  shown.current = come && sameText(shown.current, come)
  return shown.current
}
