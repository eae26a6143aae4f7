import { useLayoutEffect, useRef, type FocusEvent } from 'react'
import { useWords } from '../../app/words'
import { useReader } from '../store'
import type { TextRange } from '../text/sentences'
import type { TextView } from '../text/text-view'
import { boxOf } from './box-of'
import { nthOf, unitOf } from './unit-of'
import { usePick } from './store'
import type { Picking } from './usePickMode'

interface PickFocusProps {
  view: TextView
  /** changes when lines may have moved */
  layout: number
  picking: Picking
}

/** Letters of what is picked that are read out; who wants more goes by smaller steps. */
const longestRead = 3_000

/**
 * What is picked by key, as something that has the focus: it lies over the words that it holds, which are highlighted below
 * it, so that a screen reader reads them, a braille line shows them and a magnifier follows. It is an option of a list, as
 * screen readers hand on all keys there. Two of them take turns: an option that only changed would not be read again.
 */
export function PickFocus({ view, layout, picking }: PickFocusProps) {
  const words = useWords()
  const { cursor, turn } = usePick()
  const box = useRef<HTMLDivElement>(null)
  const options = useRef<(HTMLDivElement | null)[]>([])
  const { canonicalText, lang } = view.content
  const { cutting } = picking
  const isClosed = useReader(({ open }) => open === null)
  const isInHand = useReader((state) => state.picked !== null)
  const now = turn % 2

  useLayoutEffect(() => options.current[now]?.focus({ preventScroll: true }), [now, turn])
  // What was opened from here is closed, or the bar below the words has gone: the keys are the text's again.
  useLayoutEffect(() => {
    if (!isClosed) return
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) options.current[now]?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [isClosed, isInHand, now])
  useLayoutEffect(() => {
    const from = box.current?.parentElement
    if (!cursor || !from) return
    for (const [side, px] of Object.entries(boxOf(view, cursor, from)))
      box.current?.style.setProperty(`--${side}`, `${px}px`)
  }, [view, layout, cursor])
  usePointerElsewhere()

  if (!cursor || !cutting) return null
  const unit = unitOf(cutting, cursor)
  const nth = nthOf(cutting, cursor, unit)
  return (
    <div
      ref={box}
      className="pick-focus"
      role="listbox"
      aria-label={words('reader.pickWords')}
      tabIndex={-1}
      onKeyDown={picking.press}
      onBlur={endUnlessNear}
    >
      {[0, 1].map((at) => (
        <div
          key={at}
          ref={(element) => {
            options.current[at] = element
          }}
          role="option"
          aria-selected={at === now}
          aria-hidden={at === now ? undefined : true}
          aria-roledescription={words('reader.pickUnit', { unit })}
          aria-posinset={nth?.at}
          aria-setsize={nth?.count}
          tabIndex={at === now ? 0 : -1}
          lang={lang}
          dir="auto"
        >
          {at === now && readOut(canonicalText, cursor)}
        </div>
      ))}
    </div>
  )
}

function readOut(text: string, { start, end }: TextRange): string {
  return text.slice(start, Math.min(end, start + longestRead))
}

/** Whoever goes elsewhere has let go; not so who opened something for these words, or chooses in a dialog what to do with them. */
function endUnlessNear({ relatedTarget, currentTarget }: FocusEvent): void {
  if (!(relatedTarget instanceof Element) || currentTarget.contains(relatedTarget)) return
  if (relatedTarget.closest('.selbar, [role=dialog], [role=menu]') || useReader.getState().open !== null) return
  letGoOfPicked()
}

function letGoOfPicked(): void {
  usePick.getState().end()
  useReader.getState().pick(null)
}

/** A press in the text is about what is there. */
function usePointerElsewhere(): void {
  useLayoutEffect(() => {
    const pressed = ({ target }: PointerEvent) => {
      if (usePick.getState().cursor && target instanceof Element && target.closest('.text')) letGoOfPicked()
    }
    document.addEventListener('pointerdown', pressed, true)
    return () => document.removeEventListener('pointerdown', pressed, true)
  }, [])
}
