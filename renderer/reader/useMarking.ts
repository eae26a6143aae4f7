import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import type { MarkColor } from '../../shared/model/annotation'
import { countWords } from '../../shared/text/words'
import { useApi } from '../app/api'
import { useShortcut } from '../app/commands'
import { useOperation } from '../app/useOperation'
import { useSettings } from '../app/useSettings'
import { useWords } from '../app/words'
import { rangeInHand, useReader } from './store'
import type { TextRange } from './text/sentences'

/** Making, recolouring and removing marks, each said with the way back. */
export function useMarking(documentId: string, text: string) {
  const api = useApi()
  const client = useQueryClient()
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
  const removed = useRef('')
  const remove = useOperation(api.annotations.remove, {
    say: () => words('reader.markRemoved'),
    toast: true,
    quote: () => removed.current,
  })

  const { mutateAsync: addMark } = add
  const { mutate: setColor } = recolour
  const { mutate: removeMark } = remove
  // The same as long as the text is: the margin is drawn anew only for what changed.
  return useMemo(
    () => ({
      /** Marks a range and lets go of the selection. `write` opens its note. */
      mark({ start, end }: TextRange, color: MarkColor, { note = '', write = false } = {}): void {
        const { making, usedColor, make, made, show } = useReader.getState()
        // A key pressed twice is one mark.
        if (making.some((mark) => mark.start === start && mark.end === end)) return
        const id = `making ${start} ${end} ${performance.now()}`
        usedColor(color)
        make({ id, start, end, color })
        const settle = async () => {
          try {
            const { result } = await addMark({ documentId, start, end, color, note })
            // Who has other words in hand by now keeps them, and the next key is about those.
            const inHand = rangeInHand(useReader.getState())
            const isSame = inHand?.start === start && inHand.end === end
            if (isSame) letGo()
            if (isSame || !inHand) useReader.getState().madeLast(result.id)
            if (write) show({ kind: 'mark', id: result.id, writing: true })
            await client.refetchQueries(api.annotations.list.queryFilter({ documentId }), { cancelRefetch: false })
          } catch {
            // What went wrong was said by the operation; the selection stays for another try.
          }
          made(id)
        }
        void settle()
      },
      recolour(id: string, color: MarkColor): void {
        useReader.getState().usedColor(color)
        setColor({ id, color })
      },
      /** @param exact the words that it marked, for the toast that brings it back */
      remove(id: string, exact: string): void {
        removed.current = exact
        removeMark({ id }, { onSuccess: () => useReader.getState().hide('mark') })
      },
    }),
    [documentId, addMark, setColor, removeMark, api, client],
  )
}

export type Marking = ReturnType<typeof useMarking>

/** Clears what was selected or picked. */
export function letGo(): void {
  document.getSelection()?.removeAllRanges()
  useReader.getState().select(null)
  useReader.getState().pick(null)
}
