import { useMemo } from 'react'
import { partsOnFills } from './marks/filled'
import { useMarkHighlights } from './marks/useMarkHighlights'
import { useReader } from './store'
import type { TermsOfText } from './terms/useTerms'
import type { TextRange } from './text/sentences'
import type { TextView } from './text/text-view'
import { useHighlight } from './text/useHighlight'
import type { Mark } from './useDocumentMarks'

interface Painted {
  view: TextView | null
  marks: readonly Mark[]
  terms: TermsOfText
  /** words that the first hint asks to mark */
  toTry: TextRange | null
}

/** Paints all that lies over the text: terms at the bottom, then marks, then the term that is open. */
export function useReaderHighlights({ view, marks, terms, toTry }: Painted): void {
  const openTerm = useReader(({ open }) => (open?.kind === 'term' ? open.start : null))
  const opened = useMemo(() => terms.places.filter(({ start }) => start === openTerm), [terms, openTerm])
  const onFills = useMemo(() => partsOnFills(terms.underlined, marks), [terms, marks])
  const tried = useMemo(() => (toTry ? [toTry] : []), [toTry])
  useHighlight(view, 'term', terms.underlined, 0)
  useMarkHighlights(view, marks)
  useHighlight(view, 'term-on-mark', onFills, 3)
  useHighlight(view, 'try', tried, 3)
  useHighlight(view, 'term-open', opened, 4)
}

/** Paints what is in hand, over all else. @param passage sentence that a link led to */
export function useHandHighlight(view: TextView | null, passage: TextRange | null): void {
  const cardRange = useReader(({ open }) =>
    open?.kind === 'new-card' ? open.range : open?.kind === 'suggestions' ? open.at : null,
  )
  const picked = useReader((state) => state.picked ?? state.menuOf)
  const inHand = useMemo(() => {
    const range = picked ?? cardRange ?? passage
    return range ? [range] : []
  }, [picked, cardRange, passage])
  useHighlight(view, 'in-hand', inHand, 5)
}
