import { useCallback, useEffect, useRef } from 'react'
import type { DocumentContent } from '../../../shared/model/document'
import { announce } from '../../app/announce'
import { isMac, useCommand } from '../../app/commands'
import { copyWords } from '../../app/copy'
import { keyWords } from '../../app/keys'
import { useToasts } from '../../app/stores/toasts'
import { useWords } from '../../app/words'
import { shortened } from '../announce/shortened'
import { markInHand } from '../marks/in-hand'
import { rangeInHand, useReader } from '../store'
import type { TextRange } from '../text/sentences'
import type { Mark } from '../useDocumentMarks'
import { quoted, sourceOfQuote } from './source-of-quote'

/** Letters of the copied words that the toast shows. */
const longestShown = 60

/** The system's own key for it, which comes as an event of its own. */
export const copyKey = () => keyWords('Mod+C', isMac(), '')

/**
 * Copies words of the text as they are pasted into an essay: in quotation marks, with the text's title and the section. The
 * system's key does it for the words in hand, else for the mark in hand.
 * @returns what copies the words of a range
 */
export function useCopyQuote(content: DocumentContent, marks: readonly Mark[]): (range: TextRange) => void {
  const words = useWords()
  const asQuote = useCallback(
    (range: TextRange): string => {
      const { number, section, title } = sourceOfQuote(content, range)
      const place = number === null ? section : words('reader.sectionNumber', { number })
      const quote = quoted(content.canonicalText, range)
      return words('reader.quoteWithSource', { quote, title, has: place === null ? 'no' : 'yes', place: place ?? '' })
    },
    [content, words],
  )
  const say = useCallback(
    (range: TextRange) => {
      const text = words('reader.quoteCopied')
      announce(text)
      const quote = shortened(quoted(content.canonicalText, range), longestShown)
      useToasts.getState().show({ text, quote, tone: 'done', undo: false })
    },
    [content, words],
  )
  const copy = useCallback(
    (range: TextRange) => {
      if (copyWords(asQuote(range))) say(range)
      else announce(words('reader.quoteNotCopied'))
    },
    [asQuote, say, words],
  )

  const latest = useRef(marks)
  latest.current = marks
  useEffect(() => {
    const copied = (event: ClipboardEvent) => {
      const range = rangeToCopy(event, latest.current)
      if (range === null) return
      event.clipboardData?.setData('text/plain', asQuote(range))
      event.preventDefault()
      say(range)
    }
    // Where nothing is selected, the browser asks whether there is something to copy.
    const asked = (event: Event) => rangeToCopy(event, latest.current) && event.preventDefault()
    document.addEventListener('copy', copied)
    document.addEventListener('beforecopy', asked)
    return () => {
      document.removeEventListener('copy', copied)
      document.removeEventListener('beforecopy', asked)
    }
  }, [asQuote, say])
  useCommand('copy-quote', () => {
    const range = rangeInHand(useReader.getState()) ?? markInHand(latest.current)
    if (range) copy(range)
    else announce(words('reader.cardNeedsWords'))
  })
  return copy
}

/** The words of the text that are copied; null where others are selected, or where something is typed. */
function rangeToCopy(event: Event, marks: readonly Mark[]): TextRange | null {
  if (event.target instanceof Element && event.target.closest('input, textarea, [contenteditable], [role=dialog]'))
    return null
  const { selection, picked } = useReader.getState()
  const selectsElsewhere = selection === null && document.getSelection()?.isCollapsed === false
  if (selectsElsewhere) return null
  return picked ?? selection ?? markInHand(marks)
}
