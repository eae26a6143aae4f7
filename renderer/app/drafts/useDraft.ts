import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useApi } from '../api'
import { useDraftKeeper } from './DraftsProvider'

/** How a draft is kept as text. */
export interface DraftForm<T> {
  write(value: T): string
  /** null if it is none that this version knows */
  read(text: string): T | null
}

/** A draft that is its own text. */
export const plainText: DraftForm<string> = { write: (text) => text, read: (text) => text }

export interface Draft<T> {
  /** what was being written when its place was left; null if nothing was, undefined until that is known */
  found: T | null | undefined
  /** What is being written now. Stored within a second; what is given before `found` is known waits for it. */
  put(value: T): void
  /** Forgets it, since it was saved or given up. */
  drop(): void
}

/**
 * The draft that is kept under a key: it outlives its place in the window, the window and the program. What it starts
 * from, and whether it differs from what is stored, its caller knows.
 * @param form must stay the same
 */
export function useDraft<T>(key: string, form: DraftForm<T>): Draft<T> {
  const api = useApi()
  const client = useQueryClient()
  const keeper = useDraftKeeper()
  const [looked, setLooked] = useState<{ key: string; found: T | null } | null>(null)
  /** what was written, or dropped, before it was known what was there; under which key */
  const early = useRef<{ key: string; value: T | null } | null>(null)

  useEffect(() => {
    let isHere = true
    const settleEarly = () => {
      const before = early.current?.key === key ? early.current : null
      early.current = null
      if (before?.value === null) keeper.drop(key)
      else if (before) keeper.put(key, form.write(before.value))
      return before
    }
    const look = async () => {
      const inHand = keeper.inHand(key)
      const text = inHand === undefined ? await fetched() : inHand
      if (!isHere) return
      // What was dropped meanwhile does not come back.
      const isDropped = settleEarly()?.value === null
      setLooked({ key, found: text === null || isDropped ? null : form.read(text) })
    }
    const fetched = async () => {
      const query = api.annotations.draft.queryOptions({ key }, { staleTime: 0, gcTime: 0 })
      // Without the draft one writes anew; that the program does not answer is said by the window.
      const stored = await client.fetchQuery(query).catch(() => null)
      return stored?.text ?? null
    }
    void look()
    return () => {
      isHere = false
      settleEarly()
      keeper.keep(key)
    }
  }, [api, client, keeper, key, form])

  return useMemo(() => {
    const isKnown = looked?.key === key
    return {
      found: isKnown ? looked.found : undefined,
      put(value) {
        if (isKnown) keeper.put(key, form.write(value))
        else early.current = { key, value }
      },
      drop() {
        if (isKnown) keeper.drop(key)
        else early.current = { key, value: null }
      },
    }
  }, [keeper, key, form, looked])
}
