import { useMutation, useQueryClient } from '@tanstack/react-query'
import { announce, announceFailure } from './announce'
import { useApi } from './api'
import { useFailureWords } from './failure'
import { useToasts } from './stores/toasts'
import { refreshChanged } from './useOperation'
import { useWords } from './words'

/** Undo and redo of what the learner did, in any window: says what it was. A field's own undo comes before these. */
export function useHistory(): { undo(): void; redo(): void } {
  const api = useApi()
  const client = useQueryClient()
  const words = useWords()
  const wordsFor = useFailureWords()

  const report = (sentence: string) => {
    announce(sentence)
    useToasts.getState().show({ text: sentence, quote: null, tone: 'done', undo: false })
  }
  const fail = (error: unknown) => {
    const { title } = wordsFor(error)
    announceFailure(title)
    useToasts.getState().show({ text: title, quote: null, tone: 'done', undo: false })
  }
  const undo = useMutation({
    ...api.history.undo.mutationOptions(),
    onSuccess: ({ name, changed }) => {
      refreshChanged(client, [...changed, 'history'])
      report(words('undo.done', { name: words(`operation.${name}`) }))
    },
    onError: fail,
  })
  const redo = useMutation({
    ...api.history.redo.mutationOptions(),
    onSuccess: ({ name, changed }) => {
      refreshChanged(client, [...changed, 'history'])
      report(words('redo.done', { name: words(`operation.${name}`) }))
    },
    onError: fail,
  })
  // A button hands on its event, which is no input of theirs.
  return { undo: () => undo.mutate(), redo: () => redo.mutate() }
}
