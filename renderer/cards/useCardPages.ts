import { skipToken, useQueries, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { CardSort, CardTableRow } from '../../shared/model/card-table'
import { useApi } from '../app/api'
import { isLeap, PAGE, pagesOf } from './page-window'

/** A list that was dragged past its pages rests when it has not moved for so long. */
const REST_MS = 80

export interface CardFilter {
  search: string | undefined
}

export interface CardPages {
  /** rows that the list has, as far as they are known; null until the first page has come */
  total: number | null
  /** how many cards there are in all; null until they are counted */
  counted: number | null
  /** null while it is on its way */
  rowAt(index: number): CardTableRow | null
  error: unknown
  refetch(): void
  /** what is shown is of the filter before, until this one's has come */
  isStale: boolean
}

interface Shown {
  total: number
  counted: number | null
  rows: ReadonlyMap<number, CardTableRow>
}

/**
 * The rows of a list from `first` to `last`, fetched in pages as they come into view.
 * @param filter null: what is asked for cannot be read, and nothing is
 */
export function useCardPages(filter: CardFilter | null, sort: CardSort, first: number, last: number): CardPages {
  const api = useApi()
  const before = useRef<Shown | null>(null)
  const pages = useRestingPages(first, last)
  const results = useQueries({
    queries: pages.map((offset) =>
      api.cards.list.queryOptions(filter ? { ...filter, sort, limit: PAGE, offset } : skipToken, { gcTime: 60_000 }),
    ),
  })
  const isHere = results.some(({ data }) => data)
  const isCountWanted = isHere && results.every(({ data }) => (data?.total ?? null) === null)
  const count = useQuery(
    api.cards.count.queryOptions(filter && isCountWanted ? { ...filter, sort } : skipToken, { gcTime: 60_000 }),
  )

  const counted = results.find(({ data }) => data && data.total !== null)?.data?.total ?? count.data ?? null
  if (isHere) {
    const rows = new Map<number, CardTableRow>()
    for (const [at, { data }] of results.entries()) {
      data?.rows.forEach((row, index) => rows.set((pages[at] ?? 0) + index, row))
    }
    before.current = { total: counted ?? Math.max(...rows.keys(), -1) + 1, counted, rows }
  }
  const error = results.find((result) => result.error)?.error ?? null
  // What was found before is not what was asked for now, and must not be taken for it.
  if (error && !isHere) before.current = null
  const shown = before.current
  return {
    total: shown?.total ?? null,
    counted: shown?.counted ?? null,
    rowAt: (index) => shown?.rows.get(index) ?? null,
    error,
    refetch: () => results.forEach((result) => void result.refetch()),
    isStale: !isHere && shown !== null,
  }
}

/** The pages that are wanted, once it is known that they are not only passed. */
function useRestingPages(first: number, last: number): readonly number[] {
  const wanted = pagesOf(first, last)
  const [pages, setPages] = useState(wanted)
  const isSame = wanted.join() === pages.join()
  const leaps = isLeap(pages, wanted)
  if (!isSame && !leaps) setPages(wanted)
  const key = wanted.join()
  useEffect(() => {
    if (!leaps) return
    const timer = setTimeout(() => setPages(key.split(',').map(Number)), REST_MS)
    return () => clearTimeout(timer)
  }, [key, leaps])
  return !isSame && !leaps ? wanted : pages
}
