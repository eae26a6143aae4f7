import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { NotebookFilter } from '../../shared/model/notebook'
import { askedFilter, changedAddress, readAddress, type AddressPart, type NotebookAddress } from './address'

export interface NotebookPlace extends NotebookAddress {
  /** what the list is asked for */
  asked: NotebookFilter
  /** the address with some parts changed, to lead there */
  pathWith(values: Partial<Record<AddressPart, string | null>>): string
  /** Goes there: it is no step of its own, so that Back leads to where the learner came from. */
  change(values: Partial<Record<AddressPart, string | null>>): void
}

/** Where the learner is in the notebook; all of it stands in the address. */
export function useNotebookPlace(): NotebookPlace {
  const [query, setQuery] = useSearchParams()
  const [openedAtMs] = useState(Date.now)
  return useMemo(() => {
    const address = readAddress(query)
    return {
      ...address,
      asked: askedFilter(address, openedAtMs),
      pathWith(values) {
        const after = changedAddress(query, values).toString()
        return after === '' ? '/notebook' : `/notebook?${after}`
      },
      change: (values) => setQuery((before) => changedAddress(before, values), { replace: true }),
    }
  }, [query, setQuery, openedAtMs])
}
