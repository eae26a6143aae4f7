import { useQueryClient, type QueryKey } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Annotation } from '../../../shared/model/annotation'
import { useApi } from '../../app/api'

/** Puts what became of a mark among those that are shown. @returns the queries that have it now */
interface SettledMarks {
  put(annotation: Annotation): QueryKey[]
  drop(id: string): QueryKey[]
}

/**
 * The list of a text's marks takes in what an operation gave back: of thousands of marks one is another, and to fetch all of
 * them for it would take longer than to make it.
 */
export function useSettledMarks(documentId: string): SettledMarks {
  const api = useApi()
  const client = useQueryClient()
  return useMemo(() => {
    const queryKey = api.annotations.list.queryKey({ documentId })
    const settle = (change: (list: readonly Annotation[]) => Annotation[]): QueryKey[] => {
      // What is on its way may have been read before or after: it is fetched again.
      if (client.isFetching({ queryKey }) > 0 || !client.getQueryData(queryKey)) return []
      client.setQueryData(queryKey, (list) => list && change(list))
      return [queryKey]
    }
    return {
      put: (annotation) =>
        settle((list) => {
          const at = list.findIndex(({ id }) => id === annotation.id)
          return at === -1 ? [...list, annotation] : list.with(at, annotation)
        }),
      drop: (id) => settle((list) => list.filter((annotation) => annotation.id !== id)),
    }
  }, [api, client, documentId])
}
