import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import type { Rating } from '../../shared/model/review'
import type { OperationName } from '../../shared/model/operation'
import { announce, announceFailure } from '../app/announce'
import { useApi } from '../app/api'
import { useFailureWords } from '../app/failure'
import { operationsSettled } from '../app/operations-settled'
import { useToasts } from '../app/stores/toasts'
import { refreshChanged, useOperation } from '../app/useOperation'
import { useWords } from '../app/words'
import { answering, freshRun, itemsOf, notStored, stored, useRun, withQueue, type ReviewScope } from './run'

const now = () => performance.now()

/** What the screen can do with the running review. */
export interface ReviewRunActions {
  /** why the queue could not be fetched; null if it could */
  failure: unknown
  /** Fetches the queue; `first` is the card to begin with. */
  load(first?: string): Promise<void>
  grade(rating: Rating): void
  /** Goes on without cards that were put aside just now; undo brings the last of them back at once. */
  putAside(cardIds: readonly string[]): void
  /** Drops the answer that was not stored and goes on with the queue. */
  skip(): Promise<void>
  /** Gives the answer again that was not stored. */
  retry(): void
  undo(): void
  redo(): void
}

/** Of these, undo brings the card back that was put aside. */
const putsAside: ReadonlySet<OperationName> = new Set([
  'suspend-cards',
  'bury-cards',
  'postpone-cards',
  'reschedule-cards',
])

/** The running review of a deck, of a custom study, or of all. */
export function useReviewRun({ deckId, studyId }: ReviewScope): ReviewRunActions {
  const api = useApi()
  const client = useQueryClient()
  const words = useWords()
  const wordsFor = useFailureWords()
  const [failure, setFailure] = useState<unknown>(null)

  const load = useCallback(
    async (first?: string) => {
      setFailure(null)
      try {
        // Not watched as a query: another card must never slip under one that is being read.
        const queue = await client.fetchQuery(
          api.review.queue.queryOptions({ deckId, studyId, first }, { staleTime: 0, gcTime: 0 }),
        )
        useRun.setState((run) => withQueue(run, queue, now()))
      } catch (error) {
        setFailure(error)
      }
    },
    [api, client, deckId, studyId],
  )

  useEffect(() => {
    const { scope, stretch } = useRun.getState()
    const isOther = scope.deckId !== deckId || scope.studyId !== studyId
    if (isOther) useRun.setState({ ...freshRun, stretch, scope: { deckId, studyId } })
    void load(useRun.getState().card?.id)
  }, [deckId, studyId, load])

  const answer = useOperation(api.review.answer, {
    showsFailure: true,
    refreshesInPause: true,
    say({ result }) {
      const { storing } = useRun.getState()
      if (!result.leech || !storing) return null
      const { leechAction, memory } = storing.card
      return words('review.leech', { lapses: memory.lapses + 1, suspended: leechAction === 'suspend' ? 'yes' : 'no' })
    },
    toast: true,
  })
  async function send(rating: Rating): Promise<void> {
    const before = useRun.getState()
    const run = answering(before, rating, now())
    useRun.setState(run)
    if (!run.storing || run.storing === before.storing) return
    const { card, tookMs } = run.storing
    const first = run.card?.id === card.id ? undefined : run.card?.id
    // The run outlives the screen, so it is told by the promise and not by the screen's own callbacks.
    try {
      const seen = { cardId: card.id, seenReps: card.memory.reps, items: itemsOf(run.storing) }
      const { result } = await answer.mutateAsync({ ...seen, rating, tookMs, deckId, studyId, first })
      useRun.setState((current) => stored(current, result, now()))
    } catch (error) {
      useRun.setState((current) => notStored(current, error, now()))
    }
    const { held } = useRun.getState()
    if (held !== null) await send(held)
  }

  const lastAnswered = async () =>
    (await client.fetchQuery(api.review.lastTouched.queryOptions(undefined, { staleTime: 0, gcTime: 0 }))) ?? undefined

  const takeBack = useMutation({
    ...api.history.undo.mutationOptions(),
    scope: { id: 'history' },
    onSuccess: async ({ name, changed }) => {
      refreshChanged(client, [...changed, 'history'])
      // What it says was taken back.
      useToasts.getState().close()
      const { setAside, card } = useRun.getState()
      if (name === 'answer-card') {
        // From the log, so that it is known after a restart as well.
        await load(await lastAnswered())
        announce(words('review.undone', { position: (useRun.getState().queue?.doneToday ?? 0) + 1 }))
        return
      }
      announce(words('undo.done', { name: words(`operation.${name}`) }))
      if (!putsAside.has(name)) return load(card?.id)
      useRun.setState({ setAside: setAside.slice(0, -1) })
      return load(setAside.at(-1) ?? card?.id)
    },
    onError: (error) => announceFailure(wordsFor(error).title),
  })

  const doAgain = useMutation({
    ...api.history.redo.mutationOptions(),
    scope: { id: 'history' },
    onSuccess: async ({ name, changed }) => {
      refreshChanged(client, [...changed, 'history'])
      announce(words('redo.done', { name: words(`operation.${name}`) }))
      const { card } = useRun.getState()
      const isDone = name === 'answer-card' ? (await lastAnswered()) === card?.id : putsAside.has(name)
      return load(isDone ? undefined : card?.id)
    },
    onError: (error) => announceFailure(wordsFor(error).title),
  })
  // An answer that is still on its way to the store is what is meant, and not the step before it.
  const afterOthers = async (mutate: () => void) => {
    await operationsSettled(client.getMutationCache(), 'history')
    mutate()
  }

  return {
    failure,
    load,
    grade: (rating) => void send(rating),
    putAside(cardIds) {
      useRun.setState(({ setAside }) => ({ setAside: [...setAside, ...cardIds] }))
      void load()
    },
    skip() {
      useRun.setState({ failed: null, card: null })
      return load()
    },
    retry() {
      const { failed } = useRun.getState()
      if (failed) void send(failed.answer.rating)
    },
    undo: () => void afterOthers(takeBack.mutate),
    redo: () => void afterOthers(doAgain.mutate),
  }
}
