import { useEffect, useMemo, useRef } from 'react'
import { createFinder } from '../../../shared/text/find'
import { announce } from '../../app/announce'
import { useCommand } from '../../app/commands'
import { keepKeysFor } from '../../app/keys-ahead'
import { useWords } from '../../app/words'
import { focusText } from '../focus-text'
import { bringBack, placeNow, type KeptPlace } from '../position/keep-place'
import type { AskedPlace } from '../position/usePlaceInAddress'
import { selectWords } from '../selection/select-words'
import { rangeInHand, useReader } from '../store'
import type { TextView } from '../text/text-view'
import { prepare, search } from './search'
import { hitInHand, useFind } from './store'

interface FindInText {
  view: TextView | null
  asked: AskedPlace | null
  /** brings words into view, where they aren't */
  onGoTo(offset: number): void
  /** the reader stays where a hit is: a jump from where they were before */
  onStay(offset: number, from: KeptPlace): void
}

/** Longest selection that is taken for what is looked for, in UTF-16 units. */
const longestQuery = 200

/** Finding in the text: its keys, the search itself, and where closing it leads. */
export function useFindInText({ view, asked, onGoTo, onStay }: FindInText): void {
  const words = useWords()
  const back = useRef<KeptPlace | null>(null)
  const isOpen = useFind((state) => state.isOpen)
  const query = useFind((state) => state.query)
  const options = useFind((state) => state.options)
  const finder = useMemo(() => view && createFinder(view.content.canonicalText, view.content.lang), [view])
  const goTo = useRef(onGoTo)
  goTo.current = onGoTo

  useEffect(() => {
    if (asked?.find) useFind.getState().openAt(asked.offset, asked.find)
  }, [asked])
  // What is found is in one text: the bar is closed with it.
  useEffect(() => () => useFind.getState().close(), [view])

  useEffect(() => {
    if (!finder || !isOpen) return
    const { from, found } = useFind.getState()
    if (query.trim() === '') {
      found([], -1, false)
      return prepare(finder, options)
    }
    return search({
      finder,
      query,
      options,
      from,
      onFirst(hit) {
        found(hit ? [hit] : [], hit ? 0 : -1, hit !== null)
        if (hit) goTo.current(hit.start)
      },
      onAll(hits, at) {
        found(hits, at, false)
        announce(words('reader.findCount', { at: at + 1, count: hits.length }))
      },
    })
  }, [finder, isOpen, query, options, words])

  useCommand('find-in-text', () => {
    if (!view) return
    const { isOpen: isOpenNow, open } = useFind.getState()
    if (!isOpenNow) {
      back.current = placeNow(view)
      keepKeysFor('field')
    }
    open(useReader.getState().offset, selectedWords(view))
  })
  const goOn = (step: 1 | -1) => {
    const state = useFind.getState()
    if (!view || state.query.trim() === '') return
    if (!state.isOpen) {
      back.current = placeNow(view)
      return state.open(useReader.getState().offset, null)
    }
    if (state.hits.length === 0 || state.isCounting) return
    const next = (state.at + step + state.hits.length) % state.hits.length
    state.goTo(next)
    const hit = state.hits[next]
    if (hit) onGoTo(hit.start)
    announce(words('reader.findCount', { at: next + 1, count: state.hits.length }))
  }
  useCommand('find-next', () => goOn(1))
  useCommand('find-previous', () => goOn(-1))

  // The bar closes by what it shows; where that leads is decided here, where the text is.
  useEffect(
    () =>
      useFind.subscribe((state, before) => {
        if (state.isOpen || !before.isOpen || !view?.root.isConnected) return
        const hit = hitInHand(before)
        focusText()
        if (hit && before.isSettled) {
          if (back.current) onStay(hit.start, back.current)
          // In hand, so that the next key can mark it.
          selectWords(view, hit)
        } else if (back.current) bringBack(view, back.current)
        back.current = null
      }),
    [view, onStay],
  )
}

/** The words in hand, if they are few and on one line; else null. */
function selectedWords(view: TextView): string | null {
  const range = rangeInHand(useReader.getState())
  if (!range || range.end - range.start > longestQuery) return null
  const selected = view.content.canonicalText.slice(range.start, range.end)
  return selected.includes('\n') ? null : selected
}
