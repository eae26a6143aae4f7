import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { DocumentContent } from '../../../shared/model/document'
import { useApi } from '../../app/api'
import { useCommand } from '../../app/commands'
import type { CardInText } from '../cards/useDocumentCards'
import { useReader } from '../store'
import { findSuggestions, nameOf } from './find-suggestions'
import { allSuggestions, type Suggestion } from './suggestion'

/** Cards that a text suggests. */
export interface Suggestions {
  /** the learner has not said yet what they think of it */
  isOffered: boolean
  state: 'pending' | 'error' | 'success'
  /** those that are neither made nor dismissed, in the order of the text */
  list: Suggestion[]
}

/** A text of more words is looked through only when the learner asks. */
const mostWordsUnasked = 100_000

/**
 * What a text suggests, found once for each of its revisions, in the window: it costs the store nothing, and changes
 * nothing.
 * @param cards those that rest on the text; what they ask is suggested no more
 */
export function useSuggestions(content: DocumentContent, cards: readonly CardInText[]): Suggestions {
  const api = useApi()
  const { id, revision, packId, words } = content
  const isOpen = useReader(({ open }) => open?.kind === 'suggestions')
  const { show } = useReader.getState()
  useCommand('suggest-cards', () => show(isOpen ? null : { kind: 'suggestions', at: null }))

  const dismissed = useQuery(api.cards.dismissedSuggestions.queryOptions({ documentId: id }))
  // A pack brings its own cards.
  const isOffered = packId === null && dismissed.data?.includes(allSuggestions) === false
  const found = useQuery({
    queryKey: ['suggestions', id, revision],
    queryFn: ({ signal }) => findSuggestions(content, signal),
    staleTime: Infinity,
    enabled: isOpen || (isOffered && words <= mostWordsUnasked),
  })
  return useMemo(() => {
    const isDone = found.isSuccess && dismissed.isSuccess
    if (!isDone) return { isOffered, state: found.isError || dismissed.isError ? 'error' : 'pending', list: [] }
    const out = new Set(dismissed.data)
    const asked = new Set(cards.map(({ type, front }) => `${type} ${front.toLocaleLowerCase()}`))
    const list = found.data.filter((one) => !out.has(one.key) && !asked.has(nameOf(one)))
    return { isOffered, state: 'success', list }
  }, [
    isOffered,
    found.isSuccess,
    found.isError,
    found.data,
    dismissed.isSuccess,
    dismissed.isError,
    dismissed.data,
    cards,
  ])
}
