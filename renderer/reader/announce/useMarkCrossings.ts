import { useMemo, useRef } from 'react'
import { countWords } from '../../../shared/text/words'
import { useSettings } from '../../app/useSettings'
import { useWords } from '../../app/words'
import type { TextRange } from '../text/sentences'
import type { Mark } from '../useDocumentMarks'
import { crossings, mostSaid, type Crossing, type Inside } from './crossings'

export interface MarkCrossings {
  /** One went to these words. @returns the sentences that a screen reader says of it; none where the marks are silenced */
  to(range: TextRange): string[]
}

/** Says of each mark where it starts and where it ends, once, as one goes through the text by key. @param marks of the text, in its order */
export function useMarkCrossings(marks: readonly Mark[]): MarkCrossings {
  const words = useWords()
  const { markNames, sayMarks } = useSettings()
  const inside = useRef<Inside>(new Map())
  const at = useRef<TextRange | null>(null)
  const latest = useRef(marks)
  latest.current = marks

  return useMemo(() => {
    const sentence = ({ mark, how }: Crossing<Mark>): string =>
      words('reader.markHeard', {
        how,
        name: markNames[mark.color - 1] ?? '',
        words: countWords(mark.exact),
        note: mark.note === '' ? 'no' : 'yes',
      })
    return {
      to(range) {
        // A mark that was made where one stands was said then.
        if (at.current) inside.current = crossings(inside.current, at.current, latest.current).inside
        at.current = { start: range.start, end: range.end }
        const step = crossings(inside.current, range, latest.current)
        inside.current = step.inside
        if (!sayMarks) return []
        return step.said.length > mostSaid
          ? [words('reader.marksHeard', { count: step.said.length })]
          : step.said.map(sentence)
      },
    }
  }, [words, markNames, sayMarks])
}
