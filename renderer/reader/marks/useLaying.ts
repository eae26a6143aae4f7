import { useEffect } from 'react'
import { useReader } from '../store'
import type { DocumentMarks } from '../useDocumentMarks'

/**
 * The words of the mark that waits to be laid on others, as the learner marked them; null if none waits. One that is gone,
 * as undoing may take it, waits no longer.
 */
export function useLaying({ marks, orphans, state }: DocumentMarks): string | null {
  const id = useReader(({ attaching }) => attaching)
  const exact =
    id === null
      ? null
      : (marks.find((mark) => mark.id === id)?.exact ??
        orphans.find((orphan) => orphan.id === id)?.anchor.exact ??
        null)
  const isGone = id !== null && exact === null && state === 'success'
  useEffect(() => {
    if (isGone) useReader.getState().attach(null)
  }, [isGone])
  return exact
}
