import { useQueryClient } from '@tanstack/react-query'
import type { CardSort } from '../../shared/model/card-table'
import { readCardIds, type CardIds } from '../../shared/model/card-ids'
import { useApi } from '../app/api'
import type { CardFilter } from './useCardPages'

/** Gives the cards of a list from a row to another, both in it, also of those that are not at hand. */
export function useCardIds(filter: CardFilter, sort: CardSort) {
  const api = useApi()
  const client = useQueryClient()
  return async (from: number, to: number): Promise<CardIds[]> => {
    const ids = await client.fetchQuery(api.cards.ids.queryOptions({ ...filter, sort }, { gcTime: 60_000 }))
    return readCardIds(ids).slice(from, to + 1)
  }
}
