import { useEffect, useRef } from 'react'
import { useSettings } from '../../app/useSettings'
import { useWords } from '../../app/words'
import { blockAt } from '../text/block-at'
import { followNear } from '../text/near'
import type { TextRange } from '../text/sentences'
import type { TextView } from '../text/text-view'
import type { Mark } from '../useDocumentMarks'
import { shortened } from './shortened'
import { spokenMarks, type SpokenMark } from './spoken-marks'

/** How long the page and its marks stand still before the words are put there: nobody sees them, and keys come first. */
const pauseMs = 400
/** Letters of a mark that are said. */
const longestSaid = 120

/**
 * Words in the text for a screen reader that reads it by itself: marks are painted over the text, and nothing in it would
 * tell of them. They stand in no text node, so that offsets, finding and copying know nothing of them; no text node is cut
 * for them, as all that is painted hangs on those; and they are there for what is near the window.
 */
export function useSpokenMarks(view: TextView | null, marks: readonly Mark[]): void {
  const words = useWords()
  const { markNames, sayMarks } = useSettings()
  const there = useRef(new Map<string, HTMLElement>())
  useEffect(() => {
    const put = there.current
    return () => {
      for (const [key, element] of put) remove(put, key, element)
    }
  }, [view, sayMarks])
  useEffect(() => {
    if (!view || !sayMarks) return
    const put = there.current
    const say = (mark: Mark, how: 'whole' | 'starts' | 'ends') =>
      words('reader.markHere', { how, name: markNames[mark.color - 1] ?? '', text: shortened(mark.exact, longestSaid) })
    const draw = (near: TextRange) => {
      const wanted = new Map(spokenMarks(view.content.canonicalText, marks, near, say).map((it) => [it.key, it]))
      for (const [key, element] of put) if (!wanted.has(key)) remove(put, key, element)
      for (const [key, mark] of wanted) if (!put.has(key)) add(put, key, view, mark)
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = followNear((near) => {
      clearTimeout(timer)
      timer = setTimeout(() => draw(near), pauseMs)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [view, marks, markNames, sayMarks, words])
}

function remove(put: Map<string, HTMLElement>, key: string, element: HTMLElement): void {
  element.remove()
  put.delete(key)
}

function add(put: Map<string, HTMLElement>, key: string, view: TextView, mark: SpokenMark): void {
  const block = blockAt(view, mark.offset)
  if (!block) return
  const element = block.ownerDocument.createElement('span')
  element.className = 'mark-heard'
  element.lang = block.ownerDocument.documentElement.lang
  element.dataset.says = mark.words
  // A heading begins with its own words in every list of headings.
  if (mark.at === 'start' && !/^H\d$/.test(block.tagName))
    block.insertBefore(element, [...block.childNodes].find((node) => !isHeard(node)) ?? null)
  else block.append(element)
  put.set(key, element)
}

const isHeard = (node: Node): boolean => node instanceof Element && node.matches('.mark-heard')
