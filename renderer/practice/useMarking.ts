import { useCallback, useEffect, useRef, useState } from 'react'
import type { PracticeCase } from '../../shared/model/practice'
import { announce } from '../app/announce'
import { useCommand } from '../app/commands'
import { useWords } from '../app/words'
import { marked, renamed, type CaseDraft, type Evidence, type MarkName } from './drafts'
import { useMarkWords } from './mark-names'
import type { Place } from '../../shared/practice/case-words'
import type { Question } from './questions'
import { selectedPlace } from './selection'
import { useBarPlace, type BarPlace } from './useBarPlace'
import { useSelectedWords } from './useSelectedWords'

interface MarkingProps {
  one: PracticeCase
  targets: readonly Question[]
  here: Question
  draft: CaseDraft
  change(change: (draft: CaseDraft) => CaseDraft): void
  onMarked(question: Question): void
}

/** Words that were marked just now, of which it is not said yet which item of their element they show. */
interface Naming {
  mark: Evidence
  question: Question
  quote: string
  /** null where they were picked by key */
  at: BarPlace | null
}

/** Marks words of a case for its elements: those that are selected in the page, and those that are picked by key. */
export function useMarking({ one, targets, here, draft, change, onMarked }: MarkingProps) {
  const words = useWords()
  const markWords = useMarkWords()
  const text = useRef<HTMLDivElement>(null)
  const { selected, clear } = useSelectedWords(text)
  const barAt = useBarPlace(text, selected)
  const [picked, setPicked] = useState<Place | null>(null)
  const [isPicking, setIsPicking] = useState(false)
  const [naming, setNaming] = useState<Naming | null>(null)
  const target = targets.find((question) => question === here)

  // In a long case the words that are picked may stand outside of what is seen.
  useEffect(() => {
    if (picked) text.current?.querySelector('.sel')?.scrollIntoView({ block: 'nearest' })
  }, [picked])

  const leavePicking = useCallback(() => {
    setIsPicking(false)
    setPicked(null)
  }, [])

  const say = (question: Question, name: MarkName, quote: string) =>
    announce(words('practice.markedFor', { quote, element: markWords(question, name) }))

  const mark = (place: Place | null, question: Question | undefined, at: BarPlace | null) => {
    if (!place || !question) {
      announce(words(question ? 'practice.selectFirst' : 'practice.elementFirst'))
      return
    }
    // What denies an element speaks against it; the list turns it round.
    const against = draft.elements[question.key] === 'no'
    const [only] = question.items.length === 1 ? question.items : []
    const made: Evidence = { element: question.key, ...place, against, ...(only && { fact: only.id }) }
    const quote = one.paragraphs[place.paragraph]?.slice(place.start, place.end) ?? ''
    change((now) => marked(now, made))
    say(question, made, quote)
    clear()
    const isByKey = isPicking
    leavePicking()
    if (!only && question.items.length > 0 && !against)
      setNaming({ mark: made, question, quote, at: isByKey ? null : at })
    else if (isByKey) onMarked(question)
  }

  const leaveNaming = () => {
    setNaming(null)
    if (naming) onMarked(naming.question)
  }

  useCommand('pick-words', () => {
    setNaming(null)
    setIsPicking(true)
  })
  // Asked of the page: the key may come before the bar does.
  useCommand('mark-last', () =>
    mark(text.current && selectedPlace(text.current, document.getSelection()), target, barAt),
  )

  return {
    text,
    selected,
    barAt,
    picked,
    isPicking,
    naming,
    pick: setPicked,
    leavePicking,
    leaveNaming,
    escapePicking() {
      leavePicking()
      onMarked(here)
    },
    markSelected: (question: Question) => mark(selected, question, barAt),
    markPicked: () => mark(picked, target, null),
    name(name: MarkName) {
      if (!naming) return
      change((now) => renamed(now, naming.mark, name))
      say(naming.question, name, naming.quote)
      leaveNaming()
    },
  }
}
