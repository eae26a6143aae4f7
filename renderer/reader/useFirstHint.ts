import { useMemo } from 'react'
import type { DocumentContent } from '../../shared/model/document'
import { useHint } from '../app/first-run/useHints'
import type { TermsOfText } from './terms/useTerms'
import { wordsToTry } from './terms/words-to-try'
import type { TextRange } from './text/sentences'
import type { Mark } from './useDocumentMarks'

interface FirstHint {
  /** where the hint that waits hangs; null once the hints are over, or where there is nothing to try them on */
  at: number | null
  /** words to mark, as long as that is what the hint asks for */
  toTry: TextRange | null
  isFirst: boolean
}

function newestOf(marks: readonly Mark[]): Mark | null {
  return marks.reduce<Mark | null>((best, mark) => (best && best.createdAtMs >= mark.createdAtMs ? best : mark), null)
}

/** Where the hints of the first run stand in a text: by the words to try, then by the mark that was made of them. */
export function useFirstHint(content: DocumentContent, terms: TermsOfText, marks: readonly Mark[]): FirstHint {
  const hint = useHint()
  const toTry = useMemo(
    () => wordsToTry(content.canonicalText, [...terms.byKey.values()], content.sections),
    [terms, content],
  )
  const newest = useMemo(() => newestOf(marks), [marks])
  if (hint === null) return { at: null, toTry: null, isFirst: false }
  const isFirst = hint.step === 1
  const near = isFirst ? toTry : (newest ?? toTry)
  return { at: near?.start ?? null, toTry: isFirst ? toTry : null, isFirst }
}
