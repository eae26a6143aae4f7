import { useMemo } from 'react'
import type { DocumentContent } from '../../../shared/model/document'
import { Hints } from '../../app/first-run/Hints'
import { CardsGloss } from '../cards/CardsGloss'
import { cardGroups, cardsOnMark } from '../cards/group'
import type { CardInText } from '../cards/useDocumentCards'
import { useFind } from '../find/store'
import { MarkGloss } from '../marks/MarkGloss'
import { heapOf } from '../marks/pieces'
import { Orphans } from '../marks/Orphans'
import { useReader } from '../store'
import { SuggestionOffer } from '../suggestions/SuggestionOffer'
import type { Suggestions } from '../suggestions/useSuggestions'
import { SectionTerms } from '../terms/SectionTerms'
import type { TermsOfText } from '../terms/useTerms'
import type { TextRange } from '../text/sentences'
import type { TextView } from '../text/text-view'
import type { DocumentMarks, Mark } from '../useDocumentMarks'
import type { Marking } from '../useMarking'
import type { Hanging } from './MarginColumn'
import { useOpenHanging } from './useOpenHanging'

interface HangingInput {
  content: DocumentContent
  view: TextView | null
  nearby: TextRange | null
  marks: DocumentMarks
  cards: readonly CardInText[]
  terms: TermsOfText
  suggestions: Suggestions
  marking: Marking
  /** words that the first hint asks to mark; null once the hints are over */
  hintAt: number | null
  /** terms and cards are left out until the first hint was followed */
  marksOnly: boolean
  onGoTo(offset: number): void
  /** a jump: Back leads to where one was */
  onJump(offset: number): void
  /** the card that is being made is left as a draft */
  onLeaveCard(): void
}

/** Up to this many things the margin holds all of them, so that a screen reader finds every mark in one list. */
const wholeListUpTo = 200

/** What hangs in the margin, in the order of the text. */
export function useHanging(input: HangingInput): Hanging[] {
  const { content, nearby, marks, cards, terms, suggestions, marking, hintAt, marksOnly, onGoTo } = input
  const openMark = useReader((state) => (state.open?.kind === 'mark' ? state.open.id : null))
  const openCards = useReader((state) => (state.open?.kind === 'cards' ? state.open.start : null))
  const open = useOpenHanging(input)

  // Of a long list only what is near is drawn, so only that is looked at further and made into elements.
  const all = useMemo(() => {
    const list: Hanging[] = []
    const isLong = marks.marks.length + cards.length + terms.bySection.size > wholeListUpTo
    const isDrawn = (offset: number): boolean =>
      !isLong || nearby === null || (offset >= nearby.start && offset < nearby.end)
    if (marks.orphans.length > 0) {
      list.push({
        key: 'orphans',
        offset: 0,
        node: (
          <Orphans
            orphans={marks.orphans}
            onLookFor={lookFor}
            onLay={(id) => {
              useReader.getState().show(null)
              useReader.getState().attach(id)
            }}
            onRemove={marking.remove}
          />
        ),
      })
    }
    if (suggestions.isOffered && suggestions.list.length > 0 && !marksOnly) {
      const node = <SuggestionOffer documentId={content.id} count={suggestions.list.length} />
      list.push({ key: 'suggestion offer', offset: 0, node })
    }
    for (const mark of marks.marks) {
      const isOpen = mark.id === openMark
      if (!isOpen && !isDrawn(mark.start)) continue
      list.push({
        key: mark.id,
        offset: mark.start,
        open: isOpen,
        node: (
          <MarkGloss
            content={content}
            mark={mark}
            heap={isOpen ? heapOf(marks.marks, mark.id) : none}
            cards={cardsOnMark(cards, mark)}
            marking={marking}
            onGoTo={onGoTo}
          />
        ),
      })
    }
    if (hintAt !== null) list.push({ key: 'hint', offset: hintAt, hint: true, node: <Hints /> })
    if (marksOnly) return list.sort(byOffset)
    for (const section of content.sections) {
      const here = terms.bySection.get(section.id)
      if (!here || !isDrawn(section.start)) continue
      const node = <SectionTerms section={section} terms={here} />
      list.push({ key: `terms ${section.id}`, offset: section.start, node })
    }
    const unmarked = cards.filter(
      (card) =>
        (isDrawn(card.start) || card.start === openCards) &&
        !marks.marks.some((mark) => card.start < mark.end && card.end > mark.start),
    )
    for (const group of cardGroups(content.canonicalText, unmarked)) {
      const open = group.start === openCards
      list.push({ key: `cards ${group.start}`, offset: group.start, open, node: <CardsGloss group={group} /> })
    }
    return list.sort(byOffset)
  }, [content, nearby, marks, cards, terms, suggestions, marking, hintAt, marksOnly, onGoTo, openMark, openCards])

  return useMemo(() => (open ? [...all, open] : all), [all, open])
}

const none: Mark[] = []

/** Letters of a lost mark's words that are looked for: enough to tell them apart, few enough to have stayed as they were. */
const soughtLetters = 60

/** Finds the first of a lost mark's words in the text, as far as they are still there. */
function lookFor(exact: string): void {
  const line = exact.split('\n', 1)[0] ?? exact
  const words = line.length > soughtLetters ? line.slice(0, line.lastIndexOf(' ', soughtLetters)) : line
  useFind.getState().open(0, words === '' ? line : words)
}

function byOffset(a: Hanging, b: Hanging): number {
  return a.offset - b.offset
}
