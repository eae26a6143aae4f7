import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useApi } from '../app/api'
import { useOperation } from '../app/useOperation'
import { type CaseDraft, emptyDraft, parseDraft, useDrafts } from './drafts'

const SAVE_AFTER_MS = 400

interface KeptDraft {
  /** null until it has come */
  draft: CaseDraft | null
  /** Forgets the draft, since it was answered; on the screen it stays until that is left. */
  finish(): void
}

/**
 * Gives the draft of a case as it was left: from the window, or from the store after a restart. What changes is kept
 * within half a second, and at once when the screen is left.
 */
export function useKeptDraft(caseKey: string): KeptDraft {
  const api = useApi()
  const key = `practice:${caseKey}`
  const draft = useDrafts((state) => state.drafts[caseKey])
  const { put, drop } = useDrafts.getState()
  // Asked for once: from then on the window knows better.
  const stored = useQuery({ ...api.annotations.draft.queryOptions({ key }), enabled: draft === undefined })
  const { mutate: save } = useOperation(api.annotations.saveDraft)

  const isFinished = useRef(false)
  /** the draft that the store has */
  const saved = useRef(draft)

  const { data, isFetching, isPending, isError } = stored
  useEffect(() => {
    if (draft !== undefined || isFetching || (isPending && !isError)) return
    saved.current = parseDraft(data?.text) ?? emptyDraft
    put(caseKey, saved.current)
  }, [draft, data, isFetching, isPending, isError, caseKey, put])

  useEffect(() => {
    if (draft === undefined || draft === saved.current || isFinished.current) return
    const timer = setTimeout(() => {
      saved.current = draft
      save({ key, text: JSON.stringify(draft) })
    }, SAVE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [draft, key, save])

  useEffect(
    () => () => {
      const last = useDrafts.getState().drafts[caseKey]
      if (isFinished.current) drop(caseKey)
      else if (last && last !== saved.current) save({ key, text: JSON.stringify(last) })
    },
    [caseKey, key, drop, save],
  )

  return {
    draft: draft ?? null,
    finish() {
      isFinished.current = true
      save({ key, text: null })
    },
  }
}
