import { useMemo } from 'react'
import type { TextRange } from '../text/sentences'
import type { TextView } from '../text/text-view'
import { useHighlight } from '../text/useHighlight'
import { hitsBetween } from './search'
import { hitInHand, useFind } from './store'

/** Draws what was found near the window, the hit one is at stronger. A letter may be found half a million times. */
export function useFindHighlights(view: TextView | null, nearby: TextRange | null): void {
  const hits = useFind((state) => state.hits)
  const here = useFind(hitInHand)
  const near = useMemo(() => (nearby ? hitsBetween(hits, nearby.start, nearby.end) : []), [hits, nearby])
  const current = useMemo(() => (here ? [here] : []), [here])
  useHighlight(view, 'find', near, 6)
  useHighlight(view, 'find-here', current, 7)
}
