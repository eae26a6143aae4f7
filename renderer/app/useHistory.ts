import { useMutation, useQueryClient } from '@tanstack/react-query'
import { operationsSettled } from './operations-settled'
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
    scope: { id: 'history' },
    onSuccess: ({ name, changed }) => {
      refreshChanged(client, [...changed, 'history'])
      report(words('undo.done', { name: words(`operation.${name}`) }))
    },
    onError: fail,
  })
  const redo = useMutation({
    ...api.history.redo.mutationOptions(),
    scope: { id: 'history' },
    onSuccess: ({ name, changed }) => {
      refreshChanged(client, [...changed, 'history'])
      report(words('redo.done', { name: words(`operation.${name}`) }))
    },
    onError: fail,
  })
  // What was done last may still be on its way to the store: it is what is meant, and not the step before it.
  const afterOthers = async (mutate: () => void) => {
    await operationsSettled(client.getMutationCache(), 'history')
    mutate()
  }
  // A button hands on its event, which is no input of theirs.
  return { undo: () => void afterOthers(undo.mutate), redo: () => void afterOthers(redo.mutate) }
}
