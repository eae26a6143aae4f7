import { useEffect, useMemo, useState } from 'react'
import { sentencesOf, type TextRange } from '../text/sentences'
import type { TextView } from '../text/text-view'
import type { AskedPlace } from './usePlaceInAddress'

/** The sentence that a link led to, shown until the learner does the next thing. Null after that, and without a link. */
export function useAskedPassage(view: TextView | null, asked: AskedPlace | null): TextRange | null {
  const [seen, setSeen] = useState<AskedPlace | null>(null)
  useEffect(() => {
    if (!asked) return
    const done = () => setSeen(asked)
    addEventListener('pointerdown', done, { once: true })
    addEventListener('keydown', done, { once: true })
    return () => {
      removeEventListener('pointerdown', done)
      removeEventListener('keydown', done)
    }
  }, [asked])
  return useMemo(() => {
    if (!view || !asked || asked === seen || !asked.lit) return null
    const { canonicalText: text, lang } = view.content
    const lineStart = text.lastIndexOf('\n', asked.offset - 1) + 1
    const newline = text.indexOf('\n', asked.offset)
    const line = sentencesOf(text, lineStart, newline === -1 ? text.length : newline, lang)
    return line.find((sentence) => asked.offset < sentence.end) ?? null
  }, [view, asked, seen])
}
