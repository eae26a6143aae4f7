import { useMemo } from 'react'
import type { MarkColor } from '../../../shared/model/annotation'
import type { NoteType } from '../../../shared/model/card'
import { layInHand } from '../marks/LayBar'
import { rangeInHand, useReader } from '../store'
import type { TextRange } from '../text/sentences'
import type { Marking } from '../useMarking'

/** What can be done with the words in hand by the bar below them. */
export interface WordActs {
  lay(): void
  mark(color: MarkColor): void
  underline(): void
  note(): void
  /** `type`: as the learner asked; null: as the words suggest */
  card(type: NoteType | null): void
  copy(): void
}

/** The same for as long as the text is: each looks at what is in hand when it is done, so that the bar is drawn once. */
export function useWordActs(marking: Marking, copyQuote: (range: TextRange) => void): WordActs {
  return useMemo(() => {
    const withWords = (run: (range: TextRange) => void): void => {
      const range = rangeInHand(useReader.getState())
      if (range) run(range)
    }
    const { show } = useReader.getState()
    return {
      lay: () => layInHand(marking),
      mark: (color) => withWords((range) => marking.mark(range, color)),
      underline: () =>
        withWords((range) => marking.mark(range, useReader.getState().lastColor, { style: 'underline' })),
      note: () => withWords((range) => marking.mark(range, useReader.getState().lastColor, { opens: 'note' })),
      card: (type) =>
        withWords(({ start, end }) => show({ kind: 'new-card', range: { start, end }, markId: null, type })),
      copy: () => withWords(copyQuote),
    }
  }, [marking, copyQuote])
}
