import { useMemo } from 'react'
import type { MarkColor } from '../../shared/model/annotation'
import { countWords } from '../../shared/text/words'
import { useApi } from '../app/api'
import { useShortcut } from '../app/commands'
import { useOperation } from '../app/useOperation'
import { useSettings } from '../app/useSettings'
import { useWords } from '../app/words'
import { useReader } from './store'
import type { TextRange } from './text/sentences'

/** Making, recolouring and removing marks, each said with the way back. */
export function useMarking(documentId: string, text: string) {
  const api = useApi()
  const words = useWords()
  const { markNames } = useSettings()
  const key = useShortcut('undo')?.shown ?? ''
  const name = (color: number) => markNames[color - 1] ?? ''

  const add = useOperation(api.annotations.add, {
    say: (_, { start, end, color }) =>
      words('reader.markMade', { name: name(color), words: countWords(text.slice(start, end)), key }),
  })
  const recolour = useOperation(api.annotations.setColor, {
    say: (_, { color }) => words('reader.markRecoloured', { name: name(color), key }),
  })
  const remove = useOperation(api.annotations.remove, { say: () => words('reader.markRemoved'), toast: true })

  const { mutate: addMark } = add
  const { mutate: setColor } = recolour
  const { mutate: removeMark } = remove
  // The same as long as the text is: the margin is drawn anew only for what changed.
  return useMemo(
    () => ({
      /** Marks a range and lets go of the selection. `write` opens its note. */
      mark({ start, end }: TextRange, color: MarkColor, { note = '', write = false } = {}): void {
        useReader.getState().usedColor(color)
        addMark(
          { documentId, start, end, color, note },
          {
            onSuccess: ({ result }) => {
              letGo()
              if (write) useReader.getState().show({ kind: 'mark', id: result.id, writing: true })
            },
          },
        )
      },
      recolour(id: string, color: MarkColor): void {
        useReader.getState().usedColor(color)
        setColor({ id, color })
      },
      remove(id: string): void {
        removeMark({ id }, { onSuccess: () => useReader.getState().hide('mark') })
      },
    }),
    [documentId, addMark, setColor, removeMark],
  )
}

export type Marking = ReturnType<typeof useMarking>

/** Clears what was selected or picked. */
export function letGo(): void {
  document.getSelection()?.removeAllRanges()
  useReader.getState().select(null)
  useReader.getState().pick(null)
}
