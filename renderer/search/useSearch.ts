import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { MOST_TYPED, type SearchHits, type SearchScope } from '../../shared/model/search'
import { isSearchable } from '../../shared/text/search-query'
import { useApi } from '../app/api'

/** So long an answer is waited for before a newer question takes its place; then, or once it is there, that is asked. */
const PATIENCE_MS = 60

/** Tells this window from others that ask at the same time. */
const windowId = crypto.randomUUID()

interface Asked {
  /** what asks in this window: of each, only the last question is answered */
  asker: 'palette' | 'list' | 'list of one kind' | 'cite'
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
 * What is found in all texts, notes, cards and terms; asked with each letter as fast as answers come, the last stays until the
 * next. A new question drops the one before, also where it is being answered.
 */
export function useSearch({ asker, typed, typing, limit, scope }: Asked): Found {
  const api = useApi()
  const wanted = typed.trim() === '' ? '' : typed.slice(0, MOST_TYPED)
  const [asked, setAsked] = useState(wanted)
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
  useEffect(() => {
    if (asked === wanted) return
    if (!isFetching) {
      setAsked(wanted)
      return
    }
    const timer = setTimeout(() => setAsked(wanted), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [asked, wanted, isFetching])
  return {
    hits: enabled && isSearchable(typed) ? (data ?? null) : null,
    isOld: isFetching || asked !== wanted,
    error: enabled ? error : null,
    again: () => void refetch(),
  }
}
