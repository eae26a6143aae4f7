import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { useApi } from '../../app/api'
import { useFind } from '../find/store'
import { useReader, type Place } from '../store'
import type { TextView } from '../text/text-view'
import type { AskedPlace } from './usePlaceInAddress'
import { entryOf, noteLeft } from './entries'
import { bringBack, placeNow } from './keep-place'
import { firstOffsetInView, lastOffsetInView, readOffset, scrollToOffset } from './scroll'

/** How long the page must stand still before the place is stored. */
const settleMs = 600
/** How often the current section follows a page that moves. */
const followMs = 150
/** What a learner does before the page moves by their will and not by a link or by heights that were guessed. */
const inputs = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const

/**
 * Keeps the place: goes to where the learner stopped, or to what the address asks for, and stores where the first line
 * in view is once scrolling has settled, when the text is left and when the window closes. Who follows a link to a passage
 * looks something up, and so does who finds words: where they stopped reading stays until they read on from there.
 * Storing it is no undo step, and what shows the text itself isn't fetched again for it.
 */
export function useReadingPosition(view: TextView | null, asked: AskedPlace | null): void {
  const api = useApi()
  const client = useQueryClient()
  const { mutate } = useMutation({
    ...api.library.setPosition.mutationOptions(),
    // What was read last is listed; also by a palette that is open already.
    onSuccess: () => void client.invalidateQueries(api.search.recent.queryFilter()),
  })
  const save = useRef(mutate)
  save.current = mutate

  const looksUp = useRef(false)
  const entry = entryOf(useLocation())

  // Where an entry of the history was left is kept in lines; the browser, which would go to its pixels after us, is told not to.
  useLayoutEffect(() => {
    const before = history.scrollRestoration
    history.scrollRestoration = 'manual'
    return () => {
      history.scrollRestoration = before
    }
  }, [])

  // Before the page is anywhere else: what is left is measured while it still stands, also where it has not settled yet.
  const noteUnsettled = useRef(() => {})
  useLayoutEffect(() => (view ? () => noteUnsettled.current() : undefined), [view])
  useLayoutEffect(
    () => (view ? () => noteLeft(entry, view.content.revision, placeNow(view)) : undefined),
    [view, entry],
  )

  useLayoutEffect(() => {
    if (!view) return
    looksUp.current = asked?.as === 'passage'
    if (asked?.left) bringBack(view, asked.left)
    else if (asked) scrollToOffset(view, asked.offset, asked.as)
    else scrollToOffset(view, useReader.getState().offset, 'line')
  }, [view, asked])

  useEffect(() => {
    if (!view) return
    const { id, revision } = view.content
    let timer: ReturnType<typeof setTimeout> | undefined
    let here: Place | null = null
    let stored: Place | null = null
    const note = () => {
      const { moveTo } = useReader.getState()
      const reads = !looksUp.current && !useFind.getState().isOpen
      moveTo(firstOffsetInView(view), lastOffsetInView(view), readOffset(view), reads)
      if (!reads) return
      const { offset, furthest } = useReader.getState()
      here = { offset, furthest }
    }
    const store = () => {
      clearTimeout(timer)
      if (here === null || (stored?.offset === here.offset && stored.furthest === here.furthest)) return
      stored = here
      save.current({ id, ...here })
    }
    let noted = 0
    let acted = false
    const act = () => {
      acted = true
    }
    const scrolled = () => {
      if (acted) looksUp.current = false
      // While it moves, where one is follows; it is stored once the page stands still.
      if (performance.now() - noted > followMs) {
        noted = performance.now()
        note()
      }
      clearTimeout(timer)
      timer = setTimeout(() => {
        timer = undefined
        note()
        store()
      }, settleMs)
    }
    noteUnsettled.current = () => {
      // Another edition may have come in its place, whose offsets are others.
      if (timer !== undefined && useReader.getState().revision === revision) note()
    }
    const hidden = () => {
      if (document.visibilityState !== 'hidden') return
      note()
      store()
    }
    // What scrolled before a mark was made does not lead away from it.
    const forget = useReader.subscribe(({ making }, before) => {
      if (making.length > before.making.length) noteUnsettled.current()
    })
    scrolled()
    for (const input of inputs) addEventListener(input, act, { passive: true, capture: true })
    addEventListener('scroll', scrolled, { passive: true })
    document.addEventListener('visibilitychange', hidden)
    return () => {
      forget()
      for (const input of inputs) removeEventListener(input, act, { capture: true })
      removeEventListener('scroll', scrolled)
      document.removeEventListener('visibilitychange', hidden)
      // The place was noted when scrolling settled, or before the text was left; by now the page may show another screen already, or another edition
      // of this text, whose offsets are others.
      const entered = useReader.getState()
      if (entered.documentId !== id || entered.revision === revision) store()
      void client.invalidateQueries(api.library.list.queryFilter())
    }
  }, [view, api, client])
}
