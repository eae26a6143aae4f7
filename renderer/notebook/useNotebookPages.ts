import { useQueries } from '@tanstack/react-query'
import { useRef } from 'react'
import type {
  NotebookEntry,
  NotebookFigures,
  NotebookFilter,
  NotebookOrder,
  NotebookUnsure,
} from '../../shared/model/notebook'
import { useApi } from '../app/api'

/** Entries fetched at once: some three windows full. */
const PAGE = 40

export interface NotebookPages {
  /** null until the first page has come */
  figures: NotebookFigures | null
  unsure: NotebookUnsure | null
  /** null while it is on its way */
  entryAt(index: number): NotebookEntry | null
  /** those that are at hand, with where they stand in the list */
  atHand(): ReadonlyMap<number, NotebookEntry>
  /** where a mark stands; -1 if it is not at hand */
  indexOf(id: string): number
  error: unknown
  refetch(): void
  /** what is shown is of the filter before, until this one's has come */
  isStale: boolean
}

interface Shown {
  figures: NotebookFigures
  unsure: NotebookUnsure
  entries: ReadonlyMap<number, NotebookEntry>
}

/**
 * The entries of a list from `first` to `last`, fetched in pages as they come into view.
 * @param kept one that stays at hand wherever the view is, as it has the focus
 */
export function useNotebookPages(
  filter: NotebookFilter,
  order: NotebookOrder,
  { first, last, kept }: { first: number; last: number; kept: number },
): NotebookPages {
  const api = useApi()
  const before = useRef<Shown | null>(null)
  const from = Math.floor(first / PAGE)
  const inView = Array.from({ length: Math.floor(Math.max(first, last) / PAGE) - from + 1 }, (_, at) => from + at)
  const pages = [...new Set([...inView, Math.floor(kept / PAGE)])].map((page) => page * PAGE)
  const results = useQueries({
    queries: pages.map((offset) =>
      api.notebook.page.queryOptions({ filter, order, limit: PAGE, offset }, { gcTime: 60_000 }),
    ),
  })

  const told = results.find(({ data }) => data)?.data
  if (told) {
    const entries = new Map<number, NotebookEntry>()
    for (const [at, { data }] of results.entries()) {
      data?.entries.forEach((entry, index) => entries.set((pages[at] ?? 0) + index, entry))
    }
    before.current = { figures: told.figures, unsure: told.unsure, entries }
  }
  const shown = before.current
  return {
    figures: shown?.figures ?? null,
    unsure: shown?.unsure ?? null,
    entryAt: (index) => shown?.entries.get(index) ?? null,
    atHand: () => shown?.entries ?? new Map(),
    indexOf(id) {
      for (const [index, entry] of shown?.entries ?? []) if (entry.id === id) return index
      return -1
    },
    error: results.find(({ error }) => error)?.error ?? null,
    refetch: () => results.forEach((result) => void result.refetch()),
    isStale: told === undefined && shown !== null,
  }
}
