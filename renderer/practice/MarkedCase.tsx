import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { PracticeCase } from '../../shared/model/practice'
import { announce } from '../app/announce'
import { useCommand } from '../app/commands'
import { useWords } from '../app/words'
import { colorOf } from './case-pieces'
import { CaseText } from './CaseText'
import { type CaseDraft, marked, type Evidence } from './drafts'
import { EvidenceList } from './EvidenceList'
import { KeyPick } from './KeyPick'
import { MarkBar } from './MarkBar'
import type { Place } from './pick'
import { focusQuestion } from './Questions'
import type { Question } from './questions'
import { selectedPlace } from './selection'
import { useSelectedWords } from './useSelectedWords'

interface MarkedCaseProps {
  one: PracticeCase
  questions: readonly Question[]
  here: Question
  draft: CaseDraft
  change(change: (draft: CaseDraft) => CaseDraft): void
}

/** The case with the words that are marked for its elements; more are marked by selecting them, or by key. */
export function MarkedCase({ one, questions, here, draft, change }: MarkedCaseProps) {
  const words = useWords()
  const text = useRef<HTMLDivElement>(null)
  const { selected, clear } = useSelectedWords(text)
  const [picked, setPicked] = useState<Place | null>(null)
  const [isPicking, setIsPicking] = useState(false)
  const elements = questions.filter(({ kind }) => kind === 'element')
  const target = here.kind === 'element' ? here : null

  const leavePicking = useCallback(() => {
    setIsPicking(false)
    setPicked(null)
  }, [])

  const mark = (place: Place | null, id: string | undefined) => {
    const element = elements.find((question) => question.id === id)
    if (!place || !element) {
      announce(words(element ? 'practice.selectFirst' : 'practice.elementFirst'))
      return
    }
    // What denies an element speaks against it; the list turns it round.
    const against = draft.elements[element.id] === 'no'
    change((now) => marked(now, { element: element.id, ...place, against }))
    const quote = one.paragraphs[place.paragraph]?.slice(place.start, place.end) ?? ''
    announce(words('practice.markedFor', { quote, element: element.label }))
    clear()
    if (isPicking) {
      leavePicking()
      focusQuestion(element.id)
    }
  }

  useCommand('pick-words', () => setIsPicking(true))
  // Asked of the page: the key may come before the bar does.
  useCommand('mark-last', () => mark(text.current && selectedPlace(text.current, document.getSelection()), target?.id))

  const replace = (mark_: Evidence, by: Evidence[]) =>
    change((now) => ({ ...now, evidence: now.evidence.flatMap((each) => (each === mark_ ? by : [each])) }))

  const barAt = useBarPlace(text.current, selected)
  return (
    <div className="case-and-bar">
      <CaseText
        ref={text}
        paragraphs={one.paragraphs}
        lang={one.lang}
        marks={draft.evidence.map((each, at) => ({
          ...each,
          number: at + 1,
          color: colorOf(elements.findIndex(({ id }) => id === each.element)),
        }))}
        chosen={picked}
      />
      {selected && barAt && !isPicking && (
        <MarkBar here={here} elements={elements} at={barAt} onMark={(id) => mark(selected, id)} />
      )}
      {isPicking && (
        <KeyPick
          paragraphs={one.paragraphs}
          lang={one.lang}
          onPick={setPicked}
          onKeep={() => mark(picked, target?.id)}
          onLeave={leavePicking}
        />
      )}
      <EvidenceList
        evidence={draft.evidence}
        questions={questions}
        paragraphs={one.paragraphs}
        onTurn={(each) => replace(each, [{ ...each, against: !each.against }])}
        onRemove={(each) => replace(each, [])}
      />
    </div>
  )
}

/** Gives where the bar goes: under the last line of the selected words, no further in than leaves it room; px. */
function useBarPlace(text: HTMLElement | null, selected: Place | null): { block: number; inline: number } | null {
  const [at, setAt] = useState<{ block: number; inline: number } | null>(null)
  useLayoutEffect(() => {
    const selection = document.getSelection()
    const around = text?.parentElement?.getBoundingClientRect()
    if (!selected || !around || !selection || selection.rangeCount === 0) {
      setAt(null)
      return
    }
    const lines = selection.getRangeAt(0).getClientRects()
    const last = lines[lines.length - 1]
    if (!last) return
    const isRtl = getComputedStyle(document.body).direction === 'rtl'
    const inline = isRtl ? around.right - last.right : last.left - around.left
    setAt({ block: last.bottom - around.top + GAP_PX, inline: Math.max(0, Math.min(inline, around.width - BAR_PX)) })
  }, [text, selected])
  return at
}

const GAP_PX = 6
/** as wide as the bar gets, in practice.css */
const BAR_PX = 420
