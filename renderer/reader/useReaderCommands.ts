import { useEffect, useRef } from 'react'
import type { MarkColor } from '../../shared/model/annotation'
import type { NoteType } from '../../shared/model/card'
import type { DocumentContent } from '../../shared/model/document'
import { announce } from '../app/announce'
import { useCommand } from '../app/commands'
import { keepKeysFor } from '../app/keys-ahead'
import { useToasts } from '../app/stores/toasts'
import { useWords } from '../app/words'
import type { MarkCrossings } from './announce/useMarkCrossings'
import { lineAt } from './text/cutting'
import { usePick } from './pick/store'
import { useOtherEnd } from './pick/useOtherEnd'
import type { Picking } from './pick/usePickMode'
import { scrollToOffset } from './position/scroll'
import { sectionOrFirst } from '../../shared/text/reading-progress'
import { focusMarkSoon, markInHand } from './marks/in-hand'
import { heapOf } from './marks/pieces'
import { rangeInHand, useReader } from './store'
import type { TermsOfText } from './terms/useTerms'
import { textElementId } from './text/build-text'
import type { TextView } from './text/text-view'
import type { Mark } from './useDocumentMarks'
import type { Marking } from './useMarking'

interface ReaderCommands {
  content: DocumentContent
  view: TextView | null
  marks: readonly Mark[]
  terms: TermsOfText
  marking: Marking
  picking: Picking
  crossings: MarkCrossings
  onGoTo(offset: number): void
}

/** The keys of the reader. What they do to a mark, they do to the one in hand. */
export function useReaderCommands({
  content,
  view,
  marks,
  terms,
  marking,
  picking,
  crossings,
  onGoTo,
}: ReaderCommands): void {
  const words = useWords()
  const { show } = useReader.getState()

  const mark = (color: MarkColor) => {
    const range = rangeInHand(useReader.getState())
    const inHand = markInHand(marks)
    if (range) marking.mark(range, color)
    else if (inHand) marking.recolour(inHand.id, color)
  }
  useCommand('mark-1', () => mark(1))
  useCommand('mark-2', () => mark(2))
  useCommand('mark-3', () => mark(3))
  useCommand('mark-4', () => mark(4))
  useCommand('mark-5', () => mark(5))
  useCommand('mark-last', () => mark(useReader.getState().lastColor))
  useCommand('underline', () => {
    const range = rangeInHand(useReader.getState())
    const inHand = markInHand(marks)
    if (range) marking.mark(range, useReader.getState().lastColor, { style: 'underline' })
    else if (inHand) marking.restyle(inHand.id, inHand.style === 'underline' ? 'highlight' : 'underline')
  })
  useCommand('tag-mark', () => {
    const range = rangeInHand(useReader.getState())
    const inHand = markInHand(marks)
    if (range) marking.mark(range, useReader.getState().lastColor, { opens: 'tags' })
    else if (inHand) show({ kind: 'mark', id: inHand.id, writing: false, tagging: true })
  })
  useCommand('marks-here', () => {
    const inHand = markInHand(marks) ?? nextMark(marks, 1)
    if (!inHand) return announce(words('reader.noMoreMarks'))
    show({ kind: 'mark', id: inHand.id, writing: false, listing: true })
    if (heapOf(marks, inHand.id).length === 1) announce(words('reader.heapAlone'))
    else keepKeysFor('field')
  })
  useCommand('pick-words', picking.start)
  useOtherEnd(marks, picking)
  useCommand('edit-note', () => {
    const range = rangeInHand(useReader.getState())
    const inHand = markInHand(marks)
    if (range) marking.mark(range, useReader.getState().lastColor, { opens: 'note' })
    else if (inHand) show({ kind: 'mark', id: inHand.id, writing: true })
  })
  const makeCard = (type: NoteType | null) => {
    const inHand = rangeInHand(useReader.getState())
    const mark = inHand ? null : markInHand(marks)
    const range = inHand ?? mark
    if (range) show({ kind: 'new-card', range: { start: range.start, end: range.end }, markId: mark?.id ?? null, type })
    else {
      announce(words('reader.cardNeedsWords'))
      useToasts.getState().show({ text: words('reader.cardNeedsWords'), quote: null, tone: 'done', undo: false })
    }
  }
  useCommand('new-card', () => makeCard(null))
  useCommand('hide-selection', () => makeCard('cloze'))
  useCommand('remove', () => {
    const inHand = markInHand(marks)
    if (inHand) marking.remove(inHand.id, inHand.exact)
  })

  const goToMark = (step: 1 | -1) => {
    const next = nextMark(marks, step)
    if (!next) return announce(words('reader.noMoreMarks'))
    if (view) scrollToOffset(view, next.start, 'passage')
    // Its button says what it is.
    crossings.to(next)
    // The margin is drawn for what is near: the button is there once the scroll has been answered.
    focusMarkSoon(next.id)
  }
  useCommand('next-mark', () => goToMark(1))
  useCommand('previous-mark', () => goToMark(-1))

  const goToSection = (step: 1 | -1) => {
    const here = sectionOrFirst(content.sections, useReader.getState().here)
    const next = here && content.sections[content.sections.indexOf(here) + step]
    if (!next || !view) return announce(words(step === 1 ? 'reader.noNextSection' : 'reader.noPreviousSection'))
    scrollToOffset(view, next.start, 'heading')
    useReader.getState().moveTo(next.start, next.start, next.start)
    const heading = document.getElementById(textElementId(next.id))
    if (heading) heading.tabIndex = -1
    heading?.focus({ preventScroll: true })
  }
  useCommand('next-section', () => goToSection(1))
  useCommand('previous-section', () => goToSection(-1))

  const goToParagraph = (step: 1 | -1) => {
    if (usePick.getState().cursor) return picking.move({ kind: 'go', by: 'block', step })
    if (!view) return
    const { offset, moveTo } = useReader.getState()
    const next = paragraphStart(content.canonicalText, offset, step)
    scrollToOffset(view, next, 'line')
    moveTo(next, next, next)
    const heard = crossings.to(lineAt(content.canonicalText, next))
    if (heard.length > 0) announce(heard.join('. '))
  }
  useCommand('next-unit', () => goToParagraph(1))
  useCommand('previous-unit', () => goToParagraph(-1))

  const define = () => {
    const { selection, picked, offset } = useReader.getState()
    const from = (picked ?? selection)?.start ?? offset
    const found = terms.places.find((place) => place.end > from)
    if (found) {
      onGoTo(found.start)
      show({ kind: 'term', key: found.termKey, start: found.start })
    } else announce(words('reader.noTermHere'))
  }
  // Asked for before the terms have come, it is done when they have: none could be told until then.
  const isDefineAwaited = useRef(false)
  useCommand('define-term', () => {
    if (terms.areKnown) define()
    else isDefineAwaited.current = true
  })
  useEffect(() => {
    if (!terms.areKnown || !isDefineAwaited.current) return
    isDefineAwaited.current = false
    define()
  })
}

/** The next mark after the one in hand, or after the first line in view; it goes round at the ends. */
function nextMark(marks: readonly Mark[], step: 1 | -1): Mark | null {
  const here = markInHand(marks)
  if (here) return marks.at((marks.indexOf(here) + step) % marks.length) ?? null
  const from = usePick.getState().cursor?.start ?? useReader.getState().offset
  const after = marks.findIndex((mark) => mark.start >= from)
  if (step === 1) return marks[Math.max(0, after)] ?? null
  return marks.at(after === -1 ? -1 : after - 1) ?? null
}

/** Where the paragraph after or before the one at an offset starts. */
function paragraphStart(text: string, offset: number, step: 1 | -1): number {
  if (step === 1) {
    const newline = text.indexOf('\n', offset)
    return newline === -1 ? offset : newline + 1
  }
  const start = text.lastIndexOf('\n', offset - 1)
  return start <= 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1
}
