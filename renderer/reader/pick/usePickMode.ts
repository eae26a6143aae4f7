import { useCallback, useEffect, useMemo, useRef, type KeyboardEvent } from 'react'
import { announce } from '../../app/announce'
import { useWords } from '../../app/words'
import type { MarkCrossings } from '../announce/useMarkCrossings'
import { markInHand } from '../marks/in-hand'
import { useReader } from '../store'
import type { TextRange } from '../text/sentences'
import type { TextView } from '../text/text-view'
import type { Mark } from '../useDocumentMarks'
import { cuttingOf, lineAt, type Cutting } from '../text/cutting'
import { firstPicked } from './first-picked'
import { focusBackFrom } from './focus-back'
import { bringIntoView } from './into-view'
import { moveOf, runsRightToLeft } from './keys'
import { moved, type Cursor, type Move } from './moves'
import { usePick } from './store'

interface PickMode {
  view: TextView | null
  marks: readonly Mark[]
  crossings: MarkCrossings
  /** Enter was pressed */
  onKeep(range: TextRange): void
}

/** Picking as its keys see it. */
export interface Picking {
  cutting: Cutting | null
  /** starts at what is in hand, or at the first line in view */
  start(): void
  move(move: Move): void
  press(event: KeyboardEvent): void
}

/**
 * Picking by key: words of the text are at the cursor, and have the focus, so that a screen reader reads them; arrows go on,
 * and what marks, notes and makes cards takes what is picked as it takes a selection. The cursor stays when that was done.
 */
export function usePickMode({ view, marks, crossings, onKeep }: PickMode): Picking {
  const words = useWords()
  const cutting = useMemo(() => view && cuttingOf(view.content.canonicalText, view.content.lang), [view])
  const before = useRef<Element | null>(null)
  useEffect(() => () => usePick.getState().end(), [view])

  const take = useCallback(
    (cursor: Cursor, edge: 'start' | 'end' | null, say: readonly string[]) => {
      if (!view) return
      const { go, grow } = usePick.getState()
      useReader.getState().pick({ start: cursor.start, end: cursor.end })
      if (edge === null) go(cursor)
      else grow(cursor)
      bringIntoView(view, cursor, edge)
      const heard = [...say, ...crossings.to(cursor)]
      if (heard.length > 0) announce(heard.join('. '))
    },
    [view, crossings],
  )

  const move = useCallback(
    (how: Move) => {
      const { cursor } = usePick.getState()
      const next = cursor && cutting && moved(cutting, cursor, how)
      if (!cursor || !cutting) return
      if (!next) return announce(words('reader.pickStays'))
      if (how.kind !== 'start' && how.kind !== 'end') return take(next, null, [])
      const { start, end, longer } = between(cursor, next)
      const change = longer ? 'added' : 'left'
      take(next, how.kind, [words('reader.pickChanged', { change, text: cutting.text.slice(start, end).trim() })])
    },
    [cutting, take, words],
  )

  const start = useCallback(() => {
    if (!view || !cutting) return
    const first = usePick.getState().cursor ?? firstPicked(view, cutting, markInHand(marks))
    if (!first) return
    if (usePick.getState().cursor === null) before.current = document.activeElement
    useReader.getState().show(null)
    document.getSelection()?.removeAllRanges()
    take(first, null, [words('reader.pickStarted', { first: usePick.getState().turn === 0 ? 'yes' : 'no' })])
  }, [view, cutting, marks, take, words])

  const leave = useCallback(() => {
    const { cursor, end } = usePick.getState()
    end()
    useReader.getState().pick(null)
    announce(words('reader.pickLeft'))
    if (view && cursor) focusBackFrom(view, cursor.start, before.current)
  }, [view, words])

  const press = useCallback(
    (event: KeyboardEvent) => {
      const { cursor } = usePick.getState()
      if (!cursor || !cutting) return
      if (event.key === 'Escape') {
        // What is open in the margin closes first, by its own key.
        if (useReader.getState().open !== null) return
        leave()
      } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey) {
        takeAgain(cursor, marks)
        if (useReader.getState().picked) onKeep(cursor)
      } else {
        const line = lineAt(cutting.text, cursor.start)
        const how = moveOf(event, runsRightToLeft(cutting.text.slice(line.start, line.end)))
        if (!how) return takeAgain(cursor, marks)
        move(how)
      }
      event.preventDefault()
    },
    [cutting, marks, move, leave, onKeep],
  )
  return useMemo(() => ({ cutting, start, move, press }), [cutting, start, move, press])
}

/** What an end that moved left behind it, or took in. */
function between(before: TextRange, after: TextRange): TextRange & { longer: boolean } {
  const [start, end] =
    before.start === after.start
      ? [Math.min(before.end, after.end), Math.max(before.end, after.end)]
      : [Math.min(before.start, after.start), Math.max(before.start, after.start)]
  return { start, end, longer: after.end - after.start > before.end - before.start }
}

/**
 * Once they were marked, words are no longer in hand, but their mark is: the next key is about that. Where it was undone the
 * words are in hand again.
 */
function takeAgain(cursor: TextRange, marks: readonly Mark[]): void {
  const { picked, lastMade, making, pick, madeLast } = useReader.getState()
  if (picked || making.length > 0 || marks.some(({ id }) => id === lastMade)) return
  const there = marks.find(({ start, end }) => start === cursor.start && end === cursor.end)
  if (there) madeLast(there.id)
  else pick({ start: cursor.start, end: cursor.end })
}
