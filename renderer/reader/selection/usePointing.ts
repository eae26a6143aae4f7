import { useEffect } from 'react'
import { announce } from '../../app/announce'
import { useWords } from '../../app/words'
import { marksAt } from '../marks/pieces'
import { markOfNote } from '../notes/footnotes'
import { useReader } from '../store'
import type { TermOccurrence } from '../text/term-occurrences'
import type { TextView } from '../text/text-view'
import type { Mark } from '../useDocumentMarks'

interface Pointing {
  view: TextView | null
  marks: readonly Mark[]
  /** those that are underlined: only these can be seen, so only these answer */
  terms: readonly TermOccurrence[]
  onPickSection(sectionId: string): void
  /** follows a link inside the text, which the history keeps */
  onFollow(targetId: string): void
  onJump(offset: number): void
}

/**
 * What is under the pointer: marks and terms are painted over the text and are no elements, so a click is looked up by
 * its offset. A term comes before the mark that it stands in; clicking again goes on to what lies below.
 */
export function usePointing({ view, marks, terms, onPickSection, onFollow, onJump }: Pointing): void {
  const words = useWords()
  useEffect(() => {
    if (!view) return
    const { root } = view
    const clicked = (event: MouseEvent) => {
      if (!(event.target instanceof Element)) return
      const pick = event.target.closest<HTMLElement>('[data-pick-section]')
      if (pick) return onPickSection(pick.dataset.pickSection ?? '')
      if (event.target.closest('[data-import-warnings]')) return useReader.getState().show({ kind: 'warnings' })
      const back = event.target.closest<HTMLElement>('[data-note-back]')
      if (back) {
        const mark = markOfNote(view, back.dataset.noteBack ?? '')
        return mark === null ? undefined : onJump(mark)
      }
      const link = event.target.closest<HTMLElement>('a[data-link]')
      if (link) return openLink(view, link, event, onFollow)
      const selection = document.getSelection()
      if (selection && !selection.isCollapsed) return
      const offset = view.offsetAtPoint(event.clientX, event.clientY)
      const heap = openAt(offset, marks, terms)
      if (heap && heap.count > 1) announce(words('reader.heapAt', heap))
    }
    let frame = 0
    const moved = (event: PointerEvent) => {
      if (event.pointerType !== 'mouse' || frame !== 0) return
      const { clientX, clientY } = event
      frame = requestAnimationFrame(() => {
        frame = 0
        const offset = view.offsetAtPoint(clientX, clientY)
        const over =
          offset === null ? null : termAt(terms, offset) ? 'term' : marksAt(marks, offset).length > 0 ? 'mark' : null
        if (over === null) delete root.dataset.over
        else root.dataset.over = over
      })
    }
    root.addEventListener('click', clicked)
    root.addEventListener('pointermove', moved, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      root.removeEventListener('click', clicked)
      root.removeEventListener('pointermove', moved)
    }
  }, [view, marks, terms, onPickSection, onFollow, onJump, words])
}

/** Opens what is under the pointer. @returns of a mark: which of how many there it is, from above */
function openAt(
  offset: number | null,
  marks: readonly Mark[],
  terms: readonly TermOccurrence[],
): { at: number; count: number } | null {
  const { open, show } = useReader.getState()
  if (offset === null) return closeQuick()
  const term = termAt(terms, offset)
  if (term && !(open?.kind === 'term' && open.start === term.start)) {
    show({ kind: 'term', key: term.termKey, start: term.start })
    return null
  }
  const here = marksAt(marks, offset)
  const next = here[here.findIndex((mark) => open?.kind === 'mark' && open.id === mark.id) + 1] ?? here[0]
  if (!next) return closeQuick()
  show({ kind: 'mark', id: next.id, writing: false })
  return { at: here.indexOf(next) + 1, count: here.length }
}

/** Closes what was only looked at; a card or a pick that is being made stays. */
function closeQuick(): null {
  const { open, show } = useReader.getState()
  if (open && open.kind !== 'new-card' && open.kind !== 'pick') show(null)
  return null
}

function termAt(terms: readonly TermOccurrence[], offset: number): TermOccurrence | undefined {
  return terms.find((term) => term.start <= offset && offset < term.end)
}

/** A reference, a note or another module is shown beside its line; a link inside the text is a jump; others lead where they say. */
function openLink(view: TextView, link: HTMLElement, event: MouseEvent, onFollow: (targetId: string) => void): void {
  const { link: kind, words, target, number } = link.dataset
  // Who asks for a new tab gets it.
  if (event.ctrlKey || event.metaKey || event.shiftKey) return
  const { show } = useReader.getState()
  const cited = link.textContent ?? ''
  const start = view.offsetAt(link, 0, kind === 'footnote' ? 'end' : 'start')
  switch (kind) {
    case 'reference':
    case 'module':
      event.preventDefault()
      return show({ kind: 'reference', of: kind, words: words ?? cited, cited, start })
    case 'footnote':
      event.preventDefault()
      return show({ kind: 'footnote', target: target ?? '', number: number ?? '', start: Math.max(0, start - 1) })
    case 'section':
      event.preventDefault()
      return onFollow(target ?? '')
  }
}
