import { useQueries } from '@tanstack/react-query'
import { useRef } from 'react'
import type { CardRow } from '../../shared/model/card'
import { useApi } from '../app/api'

/** Rows fetched at once. */
const PAGE = 100

export interface CardFilter {
  deckId: string | undefined
  search: string | undefined
}

export interface CardPages {
  /** null until the first page has come */
  total: number | null
  /** null while it is on its way */
  rowAt(index: number): CardRow | null
  error: unknown
  refetch(): void
  /** what is shown is of the filter before, until this one's has come */
  isStale: boolean
}

interface Shown {
  total: number
  rows: ReadonlyMap<number, CardRow>
}

/** The rows of a list from `first` to `last`, fetched in pages as they come into view. */
export function useCardPages(filter: CardFilter, first: number, last: number): CardPages {
  const api = useApi()
  const before = useRef<Shown | null>(null)
  const pages = Array.from(
    { length: Math.floor(Math.max(first, last) / PAGE) - Math.floor(first / PAGE) + 1 },
    (_, at) => (Math.floor(first / PAGE) + at) * PAGE,
  )
  const results = useQueries({
    queries: pages.map((offset) => api.cards.list.queryOptions({ ...filter, limit: PAGE, offset }, { gcTime: 60_000 })),
  })

  const total = results.find(({ data }) => data)?.data?.total ?? null
  if (total !== null) {
    const rows = new Map<number, CardRow>()
    for (const [at, { data }] of results.entries()) {
      data?.rows.forEach((row, index) => rows.set((pages[at] ?? 0) + index, row))
    }
    before.current = { total, rows }
  }
  const shown = before.current
  return {
    total: shown?.total ?? null,
    rowAt: (index) => shown?.rows.get(index) ?? null,
    error: results.find(({ error }) => error)?.error ?? null,
    refetch: () => results.forEach((result) => void result.refetch()),
    isStale: total === null && shown !== null,
  }
}
