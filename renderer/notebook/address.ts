import { markColor, markTag } from '../../shared/model/annotation'
import { notebookOrder, unsureState, type NotebookFilter, type NotebookOrder } from '../../shared/model/notebook'
import { MOST_TYPED } from '../../shared/model/search'
import { boundsOf, readPeriod, type Period } from './period'

/** Which marks the notebook lists and how, as its address has it: `#/notebook?q=toll&color=2&by=newest`. */
export interface NotebookAddress {
  filter: Omit<NotebookFilter, 'fromMs' | 'untilMs'>
  period: Period | null
  order: NotebookOrder
}

/** What the address calls them. */
const names = {
  typed: 'q',
  color: 'color',
  tag: 'tag',
  documentId: 'text',
  state: 'state',
  period: 'date',
  order: 'by',
} as const
export type AddressPart = keyof typeof names

/** Reads an address; a part that this version does not know asks for nothing. */
export function readAddress(query: URLSearchParams): NotebookAddress {
  const get = (part: AddressPart) => query.get(names[part])
  return {
    filter: {
      typed: (get('typed') ?? '').slice(0, MOST_TYPED),
      color: markColor.safeParse(Number(get('color'))).data ?? null,
      tag: markTag.safeParse(get('tag')).data ?? null,
      documentId: get('documentId'),
      state: unsureState.safeParse(get('state')).data ?? null,
    },
    period: readPeriod(get('period')),
    order: notebookOrder.safeParse(get('order')).data ?? 'text',
  }
}

/** The address with some parts changed; null takes one out. What is not the list's stays. */
export function changedAddress(
  query: URLSearchParams,
  values: Partial<Record<AddressPart, string | null>>,
): URLSearchParams {
  const after = new URLSearchParams(query)
  for (const part of Object.keys(names) as AddressPart[]) {
    const value = values[part]
    if (value === undefined) continue
    if (value === null || value === '') after.delete(names[part])
    else after.set(names[part], value)
  }
  return after
}

/** The address without any filter; the order stays. */
export const unfiltered = { typed: null, color: null, tag: null, documentId: null, state: null, period: null } as const

/** What the list is asked for, at this instant. */
export function askedFilter({ filter, period }: NotebookAddress, nowMs: number): NotebookFilter {
  return { ...filter, ...boundsOf(period, nowMs) }
}

/** Whether it asks for anything but all. */
export function isFiltered({ filter, period }: NotebookAddress): boolean {
  const { typed, ...rest } = filter
  return typed.trim() !== '' || period !== null || Object.values(rest).some((value) => value !== null)
}
