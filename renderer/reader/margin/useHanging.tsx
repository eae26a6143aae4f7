import { useMemo, type ReactNode } from 'react'
import type { DocumentContent } from '../../../shared/model/document'
import { Hints } from '../../app/first-run/Hints'
import { CardsGloss } from '../cards/CardsGloss'
import { cardGroups, cardsOnMark } from '../cards/group'
import type { CardInText } from '../cards/useDocumentCards'
import { MarkGloss } from '../marks/MarkGloss'
import { Orphans } from '../marks/Orphans'
import { useReader } from '../store'
import { SuggestionOffer } from '../suggestions/SuggestionOffer'
import type { Suggestions } from '../suggestions/useSuggestions'
import { SectionTerms } from '../terms/SectionTerms'
import type { TermsOfText } from '../terms/useTerms'
import type { TextRange } from '../text/sentences'
import type { TextView } from '../text/text-view'
import type { DocumentMarks } from '../useDocumentMarks'
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

  // Of a long list only what is near is drawn, so only that is made into elements.
  const all = useMemo(() => {
    const list: Undrawn[] = []
    if (marks.orphans.length > 0) {
      list.push({
        key: 'orphans',
        offset: 0,
        draw: () => <Orphans orphans={marks.orphans} onRemove={marking.remove} />,
      })
    }
    if (suggestions.isOffered && suggestions.list.length > 0 && !marksOnly) {
      const draw = () => <SuggestionOffer documentId={content.id} count={suggestions.list.length} />
      list.push({ key: 'suggestion offer', offset: 0, draw })
    }
    for (const mark of marks.marks) {
      list.push({
        key: mark.id,
        offset: mark.start,
        open: mark.id === openMark,
        draw: () => (
          <MarkGloss
            documentId={content.id}
            mark={mark}
            sections={content.sections}
            cards={cardsOnMark(cards, mark)}
            marking={marking}
            onGoTo={onGoTo}
          />
        ),
      })
    }
    if (hintAt !== null) list.push({ key: 'hint', offset: hintAt, hint: true, draw: () => <Hints /> })
    if (marksOnly) return list.sort(byOffset)
    for (const section of content.sections) {
      const here = terms.bySection.get(section.id)
      if (!here) continue
      const draw = () => <SectionTerms section={section} terms={here} />
      list.push({ key: `terms ${section.id}`, offset: section.start, draw })
    }
    const unmarked = cards.filter((card) => !marks.marks.some((mark) => card.start < mark.end && card.end > mark.start))
    for (const group of cardGroups(content.canonicalText, unmarked)) {
      const open = group.start === openCards
      list.push({ key: `cards ${group.start}`, offset: group.start, open, draw: () => <CardsGloss group={group} /> })
    }
    return list.sort(byOffset)
  }, [content, marks, cards, terms, suggestions, marking, hintAt, marksOnly, onGoTo, openMark, openCards])

  return useMemo(() => {
    const isDrawn = ({ offset, open: isOpen }: Undrawn): boolean =>
      all.length <= wholeListUpTo ||
      nearby === null ||
      isOpen === true ||
      (offset >= nearby.start && offset < nearby.end)
    const drawn = all.filter(isDrawn).map(({ draw, ...hanging }) => ({ ...hanging, node: draw() }))
    return open ? [...drawn, open] : drawn
  }, [all, nearby, open])
}

/** What would hang there, as long as it isn't near. */
interface Undrawn extends Omit<Hanging, 'node'> {
  draw(): ReactNode
}

function byOffset(a: Undrawn, b: Undrawn): number {
  return a.offset - b.offset
}
