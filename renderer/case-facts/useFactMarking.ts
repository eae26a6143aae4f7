import { useCallback, useRef, useState } from 'react'
import { announce } from '../app/announce'
import { useCommand } from '../app/commands'
import { useWords } from '../app/words'
import type { Place } from '../../shared/practice/case-words'
import { selectedPlace } from '../practice/selection'
import { useBarPlace } from '../practice/useBarPlace'
import { useSelectedWords } from '../practice/useSelectedWords'
import { quoteOfPlace } from '../../shared/practice/quote-places'

/** What is asked about: words for which a fact is given (none: one that is assumed), or a fact that is changed, also by other words. */
export type Asked =
  | { kind: 'new'; quotes: string[]; place: Place | null }
  | { kind: 'edit'; at: number; quotes: string[] | null; place: Place | null }

/** Words of the case for which a fact is to be given: those that are selected in the page, and those that are picked by key. */
export function useFactMarking(paragraphs: readonly string[], lang: string) {
  const words = useWords()
  const text = useRef<HTMLDivElement>(null)
  const { selected, clear } = useSelectedWords(text)
  const barAt = useBarPlace(text, selected)
  const [picked, setPicked] = useState<Place | null>(null)
  const [isPicking, setIsPicking] = useState(false)
  const [asked, setAsked] = useState<Asked | null>(null)

  const leavePicking = useCallback(() => {
    setIsPicking(false)
    setPicked(null)
  }, [])
  const askFor = (place: Place | null) => {
    if (!place) {
      announce(words('practice.selectFirst'))
      return
    }
    const quotes = [quoteOfPlace(paragraphs, place, lang)]
    setAsked((now) => (now?.kind === 'edit' ? { ...now, quotes, place } : { kind: 'new', quotes, place }))
    clear()
    leavePicking()
  }
  useCommand('pick-words', () => {
    setAsked((now) => (now?.kind === 'edit' ? now : null))
    setIsPicking(true)
  })
  // Asked of the page: the key may come before the bar does.
  useCommand('mark-last', () => askFor(text.current && selectedPlace(text.current, document.getSelection())))

  return {
    text,
    barAt: selected && !isPicking ? barAt : null,
    chosen: picked ?? asked?.place ?? null,
    isPicking,
    asked,
    setAsked,
    pick: setPicked,
    startPicking: () => setIsPicking(true),
    leavePicking,
    askForPicked: () => askFor(picked),
    askForSelected: () => askFor(selected),
  }
}
