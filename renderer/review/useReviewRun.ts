import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import type { Rating } from '../../shared/model/review'
import { announce, announceFailure } from '../app/announce'
import { useApi } from '../app/api'
import { useFailureWords } from '../app/failure'
import { refreshChanged, useOperation } from '../app/useOperation'
import { useWords } from '../app/words'
import { answering, freshRun, notStored, stored, useRun, withQueue } from './run'

const now = () => performance.now()

/** What the screen can do with the running review. */
export interface ReviewRunActions {
  /** why the queue could not be fetched; null if it could */
  failure: unknown
  /** Fetches the queue; `first` is the card to begin with. */
  load(first?: string): Promise<void>
  grade(rating: Rating): void
  /** Drops the answer that was not stored and goes on with the queue. */
  skip(): Promise<void>
  /** Gives the answer again that was not stored. */
  retry(): void
  undo(): void
  redo(): void
}

/** The running review of a deck, or of all. */
export function useReviewRun(deckId: string | undefined): ReviewRunActions {
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
          api.review.queue.queryOptions({ deckId, first }, { staleTime: 0, gcTime: 0 }),
        )
        useRun.setState((run) => withQueue(run, queue, now()))
      } catch (error) {
        setFailure(error)
      }
    },
    [api, client, deckId],
  )

  useEffect(() => {
    if (useRun.getState().deckId !== deckId) useRun.setState({ ...freshRun, deckId })
    void load(useRun.getState().card?.id)
  }, [deckId, load])

  const answer = useOperation(api.review.answer, { showsFailure: true, refreshesInPause: true })
  async function send(rating: Rating): Promise<void> {
    const before = useRun.getState()
    const run = answering(before, rating, now())
    useRun.setState(run)
    if (!run.storing || run.storing === before.storing) return
    const { card, tookMs } = run.storing
    const showing = run.card?.id === card.id ? undefined : run.card?.id
    // The run outlives the screen, so it is told by the promise and not by the screen's own callbacks.
    try {
      const input = { cardId: card.id, rating, tookMs, seenReps: card.memory.reps, deckId, first: showing }
      const { result } = await answer.mutateAsync(input)
      useRun.setState((current) => stored(current, result, now()))
    } catch (error) {
      useRun.setState((current) => notStored(current, error, now()))
    }
    const { held } = useRun.getState()
    if (held !== null) await send(held)
  }

  const takeBack = useMutation({
    ...api.history.undo.mutationOptions(),
    onSuccess: async ({ name, changed }) => {
      refreshChanged(client, [...changed, 'history'])
      const { answered, takenBack, setAside, card } = useRun.getState()
      if (name !== 'answer-card') {
        announce(words('undo.done', { name: words(`operation.${name}`) }))
        if (name !== 'suspend-cards') return load(card?.id)
        useRun.setState({ setAside: setAside.slice(0, -1) })
        return load(setAside.at(-1) ?? card?.id)
      }
      const last = answered.at(-1)
      useRun.setState({ answered: answered.slice(0, -1), takenBack: last ? [...takenBack, last] : takenBack })
      await load(last)
      announce(words('review.undone', { position: (useRun.getState().queue?.doneToday ?? 0) + 1 }))
    },
    onError: (error) => announceFailure(wordsFor(error).title),
  })

  const doAgain = useMutation({
    ...api.history.redo.mutationOptions(),
    onSuccess: ({ name, changed }) => {
      refreshChanged(client, [...changed, 'history'])
      announce(words('redo.done', { name: words(`operation.${name}`) }))
      const { answered, takenBack, card } = useRun.getState()
      if (name !== 'answer-card') return load(card?.id)
      const last = takenBack.at(-1)
      useRun.setState({ takenBack: takenBack.slice(0, -1), answered: last ? [...answered, last] : answered })
      return load(last === card?.id ? undefined : card?.id)
    },
    onError: (error) => announceFailure(wordsFor(error).title),
  })

  return {
    failure,
    load,
    grade: (rating) => void send(rating),
    skip() {
      useRun.setState({ failed: null, card: null })
      return load()
    },
    retry() {
      const { failed } = useRun.getState()
      if (failed) void send(failed.answer.rating)
    },
    undo: () => takeBack.mutate(),
    redo: () => doAgain.mutate(),
  }
}
