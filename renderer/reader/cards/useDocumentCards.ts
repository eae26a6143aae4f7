import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { CardRow } from '../../../shared/model/card'
import { useApi } from '../../app/api'

/** A card whose passage stands in the text. */
export interface CardInText extends CardRow {
  start: number
  end: number
  termKey: string | null
}

const none: CardInText[] = []

/** The cards that rest on a text, in its order. */
export function useDocumentCards(documentId: string): CardInText[] {
  const api = useApi()
  const { data } = useQuery(api.cards.ofDocument.queryOptions({ documentId }))
  return useMemo(() => (data ? data.toSorted((a, b) => a.start - b.start) : none), [data])
}
