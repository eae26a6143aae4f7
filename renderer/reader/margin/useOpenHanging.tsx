import { Suspense, useMemo } from 'react'
import type { MarkColor } from '../../../shared/model/annotation'
import type { DocumentContent, Section } from '../../../shared/model/document'
import { NewCardGloss, useNewCardAtHand } from '../cards/lazy-new-card'
import type { CardInText } from '../cards/useDocumentCards'
import { FootnoteGloss } from '../notes/FootnoteGloss'
import { noteRange, noteWords } from '../notes/footnotes'
import { PickPanel } from '../pick/PickPanel'
import { sectionOrFirst } from '../../../shared/text/reading-progress'
import { useReader } from '../store'
import { TermPop } from '../terms/TermPop'
import { SuggestionGloss } from '../suggestions/SuggestionGloss'
import { nextSuggestion } from '../suggestions/next-suggestion'
import type { Suggestions } from '../suggestions/useSuggestions'
import type { TermsOfText } from '../terms/useTerms'
import type { TextView } from '../text/text-view'
import { letGo, type Marking } from '../useMarking'
import type { Hanging } from './MarginColumn'
import { ReferenceGloss } from './ReferenceGloss'
import { WarningsGloss } from './WarningsGloss'

interface OpenHangingInput {
  content: DocumentContent
  view: TextView | null
  cards: readonly CardInText[]
  terms: TermsOfText
  suggestions: Suggestions
  marking: Marking
  /** brings words into view */
  onGoTo(offset: number): void
  /** a jump: Back leads to where one was */
  onJump(offset: number): void
  /** the card that is being made is left as a draft */
  onLeaveCard(): void
}

/** What is open in the margin beside the marks: a term, a reference, a new card, a list of sentences to pick from. */
export function useOpenHanging({
  content,
  view,
  cards,
  terms,
  suggestions,
  marking,
  onGoTo,
  onJump,
  onLeaveCard,
}: OpenHangingInput): Hanging | null {
  useNewCardAtHand()
  const open = useReader((state) => state.open)
  return useMemo(() => {
    const { show } = useReader.getState()
    const close = () => show(null)
    switch (open?.kind) {
      case 'term': {
        const term = terms.byKey.get(open.key)
        if (!term) return null
        const places = terms.places.filter((place) => place.termKey === open.key)
        const next = places.find((place) => place.start > open.start) ?? places[0]
        return {
          // The same at another place, so that who goes from place to place keeps the focus.
          key: `term ${open.key}`,
          offset: open.start,
          over: true,
          open: true,
          node: (
            <TermPop
              term={term}
              cards={cards.filter((card) => card.termKey === open.key)}
              otherPlaces={places.length - 1}
              onNextPlace={() => {
                if (!next) return
                onJump(next.start)
                show({ kind: 'term', key: open.key, start: next.start })
              }}
              onMakeCard={() =>
                show({
                  kind: 'new-card',
                  range: { start: open.start, end: placeEnd(places, open.start) },
                  markId: null,
                  type: null,
                })
              }
              onClose={close}
            />
          ),
        }
      }
      case 'reference':
        return {
          key: `reference ${open.start}`,
          offset: open.start,
          over: true,
          open: true,
          node: <ReferenceGloss kind={open.of} text={open.words} cited={open.cited} onClose={close} />,
        }
      case 'footnote': {
        const text = view && noteWords(view, open.target)
        const range = view && noteRange(view, open.target)
        if (!text || !range) return null
        return {
          key: `footnote ${open.target} ${open.start}`,
          offset: open.start,
          over: true,
          open: true,
          node: (
            <FootnoteGloss
              number={open.number}
              text={text}
              onShow={() => {
                onJump(range.start)
                close()
              }}
              onClose={close}
            />
          ),
        }
      }
      case 'warnings':
        return {
          key: 'warnings',
          offset: 0,
          over: true,
          open: true,
          node: <WarningsGloss content={content} onClose={close} />,
        }
      case 'suggestions':
        return {
          // The same at the next one, so that the focus stays.
          key: 'suggestions',
          offset: open.at?.start ?? useReader.getState().offset,
          over: true,
          open: true,
          node: (
            <SuggestionGloss content={content} suggestions={suggestions} at={open.at} onGoTo={onGoTo} onClose={close} />
          ),
        }
      case 'new-card': {
        const done = () => {
          close()
          letGo()
          // A suggestion that was changed is done: on to the next.
          if (open.fields) show({ kind: 'suggestions', at: nextSuggestion(suggestions.list, open.range.end) })
        }
        return {
          key: 'new-card',
          offset: open.range.start,
          over: true,
          open: true,
          node: (
            <Suspense fallback={null}>
              <NewCardGloss
                content={content}
                range={open.range}
                type={open.type}
                terms={[...terms.byKey.values()]}
                fields={open.fields}
                onSaved={done}
                onCancel={onLeaveCard}
              />
            </Suspense>
          ),
        }
      }
      case 'pick': {
        const section = pickedSection(content.sections, open.sectionId)
        if (!section) return null
        const save = (ranges: { start: number; end: number }[], color: MarkColor, note: string) => {
          for (const range of ranges) marking.mark(range, color, { note })
          close()
        }
        return {
          key: `pick ${section.id}`,
          offset: section.start,
          over: true,
          open: true,
          node: <PickPanel content={content} section={section} onSave={save} onClose={close} />,
        }
      }
      default:
        return null
    }
  }, [open, content, view, cards, terms, suggestions, marking, onGoTo, onJump, onLeaveCard])
}

function placeEnd(places: readonly { start: number; end: number }[], start: number): number {
  return places.find((place) => place.start === start)?.end ?? start + 1
}

/** The section that was asked for, or the one in view. */
function pickedSection(sections: readonly Section[], id: string | null): Section | null {
  return sections.find((section) => section.id === id) ?? sectionOrFirst(sections, useReader.getState().here)
}
