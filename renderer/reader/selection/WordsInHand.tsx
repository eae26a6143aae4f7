import { rangeInHand, useReader } from '../store'
import type { TextRange } from '../text/sentences'
import type { TextView } from '../text/text-view'
import { useHandHighlight } from '../useReaderHighlights'
import { SelectionBar } from './SelectionBar'
import type { WordActs } from './useWordActs'

interface WordsInHandProps {
  view: TextView | null
  layout: number
  /** sentence that a link led to */
  passage: TextRange | null
  isLaying: boolean
  acts: WordActs
}

/** The words in hand, and what can be done with them: by itself, as they change with each step of picking and the rest does not. */
export function WordsInHand({ view, layout, passage, isLaying, acts }: WordsInHandProps) {
  useHandHighlight(view, passage)
  const range = useReader((state) => (state.open?.kind === 'new-card' ? null : rangeInHand(state)))
  return view && range && <SelectionBar view={view} layout={layout} range={range} isLaying={isLaying} acts={acts} />
}
