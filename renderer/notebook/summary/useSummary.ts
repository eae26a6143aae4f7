import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { useApi } from '../../app/api'
import { useDraftKeeper, useInHand } from '../../app/drafts/DraftsProvider'
import { useDraft, type DraftForm } from '../../app/drafts/useDraft'
import { failureOf } from '../../app/failure'
import { refreshChanged, useOperation } from '../../app/useOperation'
import { useWords } from '../../app/words'
import { writingSummaryKey, type SummaryStatus } from './panel'

const written = z.object({
  title: z.string(),
  body: z.string(),
  /** of the note as it was when the writing began; null if there was none */
  seenAtMs: z.number().nullable(),
})
type Written = z.infer<typeof written>

const summaryForm: DraftForm<Written> = {
  write: (value) => JSON.stringify(value),
  read(text) {
    try {
      return written.safeParse(JSON.parse(text)).data ?? null
    } catch {
      return null
    }
  },
}

export interface OpenSummary {
  /** null until it has come */
  title: string | null
  body: string
  /** it was kept from before and differs from what is stored */
  isRestored: boolean
  /** null while it is a new one with nothing in it */
  status: SummaryStatus | null
  /** why it could not be read; null if it could */
  error: unknown
  retry(): void
  /** why it was not saved, where the learner has to choose between two versions; null otherwise */
  conflict: 'changed' | 'removed' | null
  change(part: Partial<Pick<Written, 'title' | 'body'>>): void
  /** Stores it as one step to undo, if it changed; also done when it goes away. */
  save(): void
  /** Saves what was written over what is stored. */
  keepMine(): void
  /** Shows what is stored; what was written is forgotten. */
  takeStored(): void
}

const isSame = (a: Written, b: Written): boolean => a.title === b.title && a.body === b.body

/** A note across marks while it is written: kept as a draft with each second, stored when its place is left. */
export function useSummary(id: string): OpenSummary {
  const api = useApi()
  const client = useQueryClient()
  const words = useWords()
  const keeper = useDraftKeeper()
  const key = `summary:${id}`
  const query = useQuery(api.summaries.get.queryOptions({ id }))
  const { found, put, drop } = useDraft(key, summaryForm)
  const isInHand = useInHand(key)
  const [typed, setTyped] = useState<Written | null>(null)
  const [conflict, setConflict] = useState<OpenSummary['conflict']>(null)
  const [isRestored, setRestored] = useState(false)

  const { data } = query
  const isReady = data !== undefined && found !== undefined
  const stored: Written = { title: data?.title ?? '', body: data?.body ?? '', seenAtMs: data?.updatedAtMs ?? null }
  const shown = typed ?? stored
  const isChanged = typed !== null && !isSame(typed, stored)

  const type = (value: Written) => {
    latest.current.typed = value
    setTyped(value)
  }
  const keep = (value: Written) => {
    put(value)
    keeper.put(writingSummaryKey, id)
  }
  const forget = () => {
    drop()
    keeper.drop(writingSummaryKey)
  }
  const store = useOperation(api.summaries.save, {
    say: () => words('summary.savedSaid'),
    showsFailure: true,
    onDone: ({ result }, input) => {
      setConflict(null)
      setRestored(false)
      const last = latest.current.typed
      // What is typed from here on goes on from what is stored now, also before that has been fetched.
      const next = last && { ...last, seenAtMs: result.updatedAtMs }
      if (next) type(next)
      if (next && !isSame(next, { ...input })) keep(next)
      else forget()
    },
    onFailed: () => latest.current.typed && keep(latest.current.typed),
  })
  const failure = store.error && failureOf(store.error)
  const code = failure?.kind === 'app' ? failure.error.code : null
  useEffect(() => {
    if (code !== 'stale-edit' && code !== 'not-found') return
    setConflict(code === 'stale-edit' ? 'changed' : 'removed')
    // The stored version is needed to decide between the two.
    refreshChanged(client, ['summary'])
  }, [code, client])

  // What was kept comes back once, before anything is typed.
  const isLooked = useRef(false)
  useEffect(() => {
    if (!isReady || isLooked.current) return
    isLooked.current = true
    if (!found || isSame(found, { title: data?.title ?? '', body: data?.body ?? '', seenAtMs: null })) return
    setTyped((now) => now ?? found)
    setRestored(true)
  }, [isReady, found, data])
  // What is stored now is what was typed: from here on undo shows.
  const isCaughtUp = typed !== null && data !== undefined && isSame(typed, stored)
  useEffect(() => {
    if (isCaughtUp && !store.isPending) setTyped(null)
  }, [isCaughtUp, store.isPending])

  // Known at once, where the mutation says so only when it is drawn next: Escape also takes the focus away.
  const isSaving = useRef(false)
  const save = () => {
    if (!isChanged || isSaving.current || conflict !== null) return
    isSaving.current = true
    store.mutate({ id, ...typed }, { onSettled: () => (isSaving.current = false) })
  }
  const latest = useRef({ save, typed })
  latest.current = { save, typed }
  useEffect(() => () => latest.current.save(), [])

  return {
    title: isReady ? shown.title : null,
    body: shown.body,
    isRestored: isRestored && isChanged,
    status:
      isReady && (isChanged || data !== null)
        ? statusOf({ isChanged, isBusy: store.isPending || isInHand, hasFailed: store.isError })
        : null,
    error: data === undefined ? query.error : null,
    retry: () => void query.refetch(),
    conflict,
    change(part) {
      const next = { ...(latest.current.typed ?? stored), ...part }
      type(next)
      keep(next)
    },
    save,
    keepMine: () => typed && store.mutate({ id, ...typed, seenAtMs: stored.seenAtMs }),
    takeStored() {
      store.reset()
      setConflict(null)
      setTyped(null)
      setRestored(false)
      forget()
    },
  }
}

function statusOf(now: { isChanged: boolean; isBusy: boolean; hasFailed: boolean }): SummaryStatus {
  if (now.isBusy) return 'saving'
  if (now.isChanged && now.hasFailed) return 'failed'
  return now.isChanged ? 'draft' : 'saved'
}
