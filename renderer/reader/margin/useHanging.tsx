import { useMemo } from 'react'
import type { DocumentContent } from '../../../shared/model/document'
import { Hints } from '../../app/first-run/Hints'
import { CardsGloss } from '../cards/CardsGloss'
import { cardGroups, cardsOnMark } from '../cards/group'
import type { CardInText } from '../cards/useDocumentCards'
import { MarkGloss } from '../marks/MarkGloss'
import { Orphans } from '../marks/Orphans'
import { useReader } from '../store'
import { SectionTerms } from '../terms/SectionTerms'
import type { TermsOfText } from '../terms/useTerms'
import type { TextRange } from '../text/sentences'
import type { DocumentMarks } from '../useDocumentMarks'
import type { Marking } from '../useMarking'
import type { Hanging } from './MarginColumn'
import { useOpenHanging } from './useOpenHanging'

interface HangingInput {
  content: DocumentContent
  nearby: TextRange | null
  marks: DocumentMarks
  cards: readonly CardInText[]
  terms: TermsOfText
  marking: Marking
  /** words that the first hint asks to mark; null once the hints are over */
  hintAt: number | null
  /** terms and cards are left out until the first hint was followed */
  marksOnly: boolean
  onGoTo(offset: number): void
}

/** Up to this many things the margin holds all of them, so that a screen reader finds every mark in one list. */
const wholeListUpTo = 200

/** What hangs in the margin, in the order of the text. */
export function useHanging(input: HangingInput): Hanging[] {
  const { content, nearby, marks, cards, terms, marking, hintAt, marksOnly, onGoTo } = input
  const openMark = useReader((state) => (state.open?.kind === 'mark' ? state.open.id : null))
  const openCards = useReader((state) => (state.open?.kind === 'cards' ? state.open.start : null))
  const open = useOpenHanging(input)

  const all = useMemo(() => {
    const list: Hanging[] = []
    if (marks.orphans.length > 0) {
      list.push({ key: 'orphans', offset: 0, node: <Orphans orphans={marks.orphans} onRemove={marking.remove} /> })
    }
    for (const mark of marks.marks) {
      list.push({
        key: mark.id,
        offset: mark.start,
        open: mark.id === openMark,
        node: (
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
    if (hintAt !== null) list.push({ key: 'hint', offset: hintAt, hint: true, node: <Hints /> })
    if (marksOnly) return list
    for (const section of content.sections) {
      const here = terms.bySection.get(section.id)
      if (here) {
        const node = <SectionTerms section={section} terms={here} />
        list.push({ key: `terms ${section.id}`, offset: section.start, node })
      }
    }
    const unmarked = cards.filter((card) => !marks.marks.some((mark) => card.start < mark.end && card.end > mark.start))
    for (const group of cardGroups(content.canonicalText, unmarked)) {
      const node = <CardsGloss group={group} />
      list.push({ key: `cards ${group.start}`, offset: group.start, open: group.start === openCards, node })
    }
    return list.sort((a, b) => a.offset - b.offset)
  }, [content, marks, cards, terms, marking, hintAt, marksOnly, onGoTo, openMark, openCards])

  return useMemo(() => {
    const drawn =
      all.length <= wholeListUpTo || !nearby
        ? all
        : all.filter(({ offset, open: isOpen }) => isOpen || (offset >= nearby.start && offset < nearby.end))
    return open ? [...drawn, open] : drawn
  }, [all, nearby, open])
}
