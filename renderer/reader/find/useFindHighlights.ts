import { useMemo } from 'react'
import type { TextView } from '../text/text-view'
import { useHighlight } from '../text/useHighlight'
import { hitInHand, useFind } from './store'

/** Draws what was found, the hit one is at stronger. */
export function useFindHighlights(view: TextView | null): void {
  const hits = useFind((state) => state.hits)
  const here = useFind(hitInHand)
  const current = useMemo(() => (here ? [here] : []), [here])
  useHighlight(view, 'find', hits, 6)
  useHighlight(view, 'find-here', current, 7)
}
