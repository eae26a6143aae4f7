import { useCallback, useEffect, useRef } from 'react'
import type { DocumentContent } from '../../../shared/model/document'
import { announce } from '../../app/announce'
import { useCommand } from '../../app/commands'
import { useWords } from '../../app/words'
import { useReader } from '../store'
import { wordsOf } from '../text/sentences'
import type { Mark } from '../useDocumentMarks'
import type { Marking } from '../useMarking'
import { stepEdge, type Edge } from './edges'
import { hasMarkInHand, markInHand } from './in-hand'

interface ResizeKeys {
  content: DocumentContent
  marks: readonly Mark[]
  marking: Marking
  isRtl: boolean
  onGoTo(offset: number): void
}

/** How long after the last key a mark is stored: a run of keys is one step to undo. */
const pauseMs = 700

/**
 * Making the mark in hand longer or shorter by key: Left and Right move its end by a word, with Shift its start. Each press
 * is drawn at once, and says the word that is the first or last one now.
 */
export function useResizeKeys({ content, marks, marking, isRtl, onGoTo }: ResizeKeys): void {
  const words = useWords()
  const enabled = useReader(hasMarkInHand)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { canonicalText: text, lang } = content

  const store = useCallback(() => {
    if (timer.current === undefined) return
    clearTimeout(timer.current)
    timer.current = undefined
    const { resizing } = useReader.getState()
    if (resizing) marking.resize(resizing)
  }, [marking])

  useEffect(() => {
    // Whatever is done next, undoing included, finds it stored.
    const pressed = (event: KeyboardEvent) => {
      if (!['ArrowLeft', 'ArrowRight', 'Shift'].includes(event.key)) store()
    }
    document.addEventListener('keydown', pressed, true)
    document.addEventListener('pointerdown', store, true)
    addEventListener('pagehide', store)
    return () => {
      document.removeEventListener('keydown', pressed, true)
      document.removeEventListener('pointerdown', store, true)
      removeEventListener('pagehide', store)
      store()
    }
  }, [store])

  const move = (edge: Edge, step: 1 | -1) => {
    const mark = markInHand(marks)
    if (!mark) return
    const { resizing, resize, open, show } = useReader.getState()
    const before = resizing?.id === mark.id ? resizing : mark
    const after = stepEdge(text, lang, before, edge, isRtl ? (step === 1 ? -1 : 1) : step)
    // Its ends are seen, and it stays in hand while the page follows them.
    if (open?.kind !== 'mark' || open.id !== mark.id) show({ kind: 'mark', id: mark.id, writing: false })
    resize({ id: mark.id, start: after.start, end: after.end })
    clearTimeout(timer.current)
    timer.current = setTimeout(store, pauseMs)
    onGoTo(edge === 'start' ? after.start : after.end - 1)
    const inside = wordsOf(text, after.start, after.end, lang)
    const word = inside.at(edge === 'start' ? 0 : -1)
    if (word) announce(words('reader.markEnds', { edge, word: text.slice(word.start, word.end) }))
  }
  useCommand('extend-mark', () => move('end', 1), { enabled })
  useCommand('shorten-mark', () => move('end', -1), { enabled })
  useCommand('start-earlier', () => move('start', -1), { enabled })
  useCommand('start-later', () => move('start', 1), { enabled })
}
