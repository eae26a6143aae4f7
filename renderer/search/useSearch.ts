import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { SearchHits, SearchScope } from '../../shared/model/search'
import { isSearchable } from '../../shared/text/search-query'
import { useApi } from '../app/api'

/** A pause in typing from which on the texts are looked through. Shorter than one looks up from the keys. */
const PAUSE_MS = 60

/** Tells this window from others that ask at the same time. */
const windowId = crypto.randomUUID()

interface Asked {
  /** what asks in this window: of each, only the last question is answered */
  asker: 'palette' | 'list' | 'list of one kind'
  typed: string
  /** the last word is still being typed */
  typing: boolean
  limit: number
  scope?: SearchScope | undefined
}

interface Found {
  /** of the last question that was answered; null if nothing was asked */
  hits: SearchHits | null
  /** it was typed on since */
  isOld: boolean
  error: unknown
  again(): void
}

/**
 * What is found in all texts, notes, cards and terms; asked in the pauses of typing, the last answer stays until the next.
 * A new question drops the one before, also where it is being answered.
 */
export function useSearch({ asker, typed, typing, limit, scope }: Asked): Found {
  const api = useApi()
  const asked = useSettled(typed.trim() === '' ? '' : typed, PAUSE_MS)
  const enabled = isSearchable(asked)
  const { data, error, isFetching, refetch } = useQuery({
    ...api.search.all.queryOptions(
      { typed: asked, typing, limit, scope, asker: `${windowId} ${asker}` },
      { trpc: { abortOnUnmount: true } },
    ),
    enabled,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
  return {
    hits: enabled && isSearchable(typed) ? (data ?? null) : null,
    isOld: isFetching || asked !== typed,
    error: enabled ? error : null,
    again: () => void refetch(),
  }
}

/** A value once it has stayed the same for a while; at once where it was empty. */
function useSettled(value: string, pauseMs: number): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), settled === '' ? 0 : pauseMs)
    return () => clearTimeout(timer)
  }, [value, settled, pauseMs])
  return settled
}
