import type { MarkColor } from '../../shared/model/annotation'
import { countWords } from '../../shared/text/words'
import { useApi } from '../app/api'
import { useOperation } from '../app/useOperation'
import { useSettings } from '../app/useSettings'
import { useWords } from '../app/words'
import { undoKey } from './keys'
import { useReader } from './store'
import type { TextRange } from './text/sentences'

/** Making, recolouring and removing marks, each said with the way back. */
export function useMarking(documentId: string, text: string) {
  const api = useApi()
  const words = useWords()
  const { markNames } = useSettings()
  const name = (color: number) => markNames[color - 1] ?? ''

  const add = useOperation(api.annotations.add, {
    say: (_, { start, end, color }) =>
      words('reader.markMade', { name: name(color), words: countWords(text.slice(start, end)), key: undoKey() }),
  })
  const recolour = useOperation(api.annotations.setColor, {
    say: (_, { color }) => words('reader.markRecoloured', { name: name(color), key: undoKey() }),
  })
  const remove = useOperation(api.annotations.remove, { say: () => words('reader.markRemoved'), toast: true })

  return {
    /** Marks a range and lets go of the selection. `write` opens its note. */
    mark(range: TextRange, color: MarkColor, write = false): void {
      const { start, end } = range
      useReader.getState().usedColor(color)
      add.mutate(
        { documentId, start, end, color },
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
      recolour.mutate({ id, color })
    },
    remove(id: string): void {
      remove.mutate({ id }, { onSuccess: () => useReader.getState().hide('mark') })
    },
  }
}

/** Clears what was selected or picked. */
export function letGo(): void {
  document.getSelection()?.removeAllRanges()
  useReader.getState().select(null)
  useReader.getState().pick(null)
}
