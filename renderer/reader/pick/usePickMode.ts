import { useEffect, useMemo } from 'react'
import { announce } from '../../app/announce'
import { useWords } from '../../app/words'
import { focusText } from '../focus-text'
import { scrollToOffset } from '../position/scroll'
import { useReader, type Picked } from '../store'
import { lineBox } from '../text/geometry'
import type { TextRange } from '../text/sentences'
import type { TextView } from '../text/text-view'
import { moveEnd, neighbour, sentenceAt, sentenceSource } from './moves'

/**
 * Picking by key: a sentence is in hand; Up and Down go from sentence to sentence, Left and Right move its end by a
 * word, with Shift its start, Enter marks it, Esc lets go. Marks and cards take what is picked as they take a selection.
 * @param onKeep Enter was pressed
 * @returns starts picking at what is selected, or at the first line in view
 */
export function usePickMode(view: TextView | null, onKeep: (range: TextRange) => void): () => void {
  const words = useWords()
  const picking = useReader((state) => state.picked !== null)
  const source = useMemo(() => {
    if (!view) return null
    const { canonicalText, lang } = view.content
    return sentenceSource(
      canonicalText,
      lang,
      view.parts.map(({ start }) => start),
    )
  }, [view])

  useEffect(() => {
    if (!view || !source || !picking) return
    const { pick } = useReader.getState()
    const take = (picked: Picked | null) => {
      if (!picked) return
      pick(picked)
      bringIntoView(view, picked)
      announce(words('reader.pickPicked', { text: source.text.slice(picked.start, picked.end) }))
    }
    const step = (by: 1 | -1, picked: Picked) => {
      const sentence = neighbour(source, picked.sentence, by)
      take(sentence && { ...sentence, sentence })
    }
    const pressed = (event: KeyboardEvent) => {
      const { picked } = useReader.getState()
      if (!picked || event.ctrlKey || event.metaKey || event.altKey || belongsToFocus(event)) return
      const edge = event.shiftKey ? 'start' : 'end'
      switch (event.key) {
        case 'ArrowDown':
          step(1, picked)
          break
        case 'ArrowUp':
          step(-1, picked)
          break
        case 'ArrowRight':
          take(moveEnd(source, picked, edge, 1))
          break
        case 'ArrowLeft':
          take(moveEnd(source, picked, edge, -1))
          break
        case 'Enter':
          onKeep(picked)
          break
        case 'Escape':
          pick(null)
          announce(words('reader.pickLeft'))
          break
        default:
          return
      }
      event.preventDefault()
      event.stopPropagation()
    }
    document.addEventListener('keydown', pressed, true)
    return () => document.removeEventListener('keydown', pressed, true)
  }, [view, source, picking, onKeep, words])

  return () => {
    if (!view || !source) return
    const { selection, offset, pick, show } = useReader.getState()
    const sentence = sentenceAt(source, selection?.start ?? offset)
    if (!sentence) return
    show(null)
    document.getSelection()?.removeAllRanges()
    // The keys are the text's now: Enter would else be of the button or link that was left behind.
    focusText()
    pick({ ...sentence, sentence })
    bringIntoView(view, sentence)
    announce(words('reader.pickStarted', { text: source.text.slice(sentence.start, sentence.end) }))
  }
}

/** Whether the key is of what has the focus: of a field or a list any, of a button or a link Enter alone. */
function belongsToFocus(event: KeyboardEvent): boolean {
  const users = 'input, textarea, select, [role=toolbar], [role=listbox], [role=menu], [role=dialog]'
  const selector = event.key === 'Enter' ? `${users}, button, a` : users
  return event.target instanceof Element && event.target.closest(selector) !== null
}

function bringIntoView(view: TextView, range: TextRange): void {
  const first = lineBox(view, range.start)
  const last = lineBox(view, range.end - 1)
  if (!first || !last || (first.top > 64 && last.bottom < innerHeight - 64)) return
  scrollToOffset(view, range.start, 'passage')
}
