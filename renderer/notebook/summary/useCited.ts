import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { citedMarks, type CitedMark } from '../../../shared/model/summary'
import { useApi } from '../../app/api'

/** More citations than these are not listed. */
const MOST_CITED = 500

/** The marks that a note cites, in its order, as far as they are known; and what finds one. */
export function useCited(body: string) {
  const api = useApi()
  const client = useQueryClient()
  const annotationIds = useMemo(() => citedMarks(body).slice(0, MOST_CITED), [body])
  const { data = [] } = useQuery({
    ...api.summaries.cited.queryOptions({ annotationIds }),
    enabled: annotationIds.length > 0,
    placeholderData: keepPreviousData,
  })
  return {
    ids: annotationIds,
    cited: annotationIds.length === 0 ? [] : data,
    colorOf: (markId: string) => data.find((mark) => mark?.id === markId)?.color,
    /** Null if it was removed. */
    async find(annotationId: string): Promise<CitedMark | null> {
      const [mark] = await client.fetchQuery(api.summaries.cited.queryOptions({ annotationIds: [annotationId] }))
      return mark ?? null
    },
  }
}
