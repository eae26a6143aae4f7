import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Annotation } from '../../shared/model/annotation'
import { useApi } from '../app/api'

/** A mark that stands in the text. */
export interface Mark {
  id: string
  start: number
  end: number
  color: Annotation['color']
  note: string
  exact: string
  createdAtMs: number
  /** the text changed here: its place is a guess */
  toCheck: boolean
}

export interface DocumentMarks {
  /** in the order of the text */
  marks: Mark[]
  /** marks whose words are no longer there */
  orphans: Annotation[]
  state: 'pending' | 'error' | 'success'
}

/** The marks of a text. One that lost its place costs only itself. */
export function useDocumentMarks(documentId: string): DocumentMarks {
  const api = useApi()
  const { data, status } = useQuery(api.annotations.list.queryOptions({ documentId }))
  return useMemo(() => {
    const marks: Mark[] = []
    const orphans: Annotation[] = []
    for (const annotation of data ?? []) {
      const { id, color, note, anchor, anchoring, createdAtMs } = annotation
      if (anchoring.kind === 'orphaned') orphans.push(annotation)
      else {
        const { start, end, kind } = anchoring
        marks.push({ id, start, end, color, note, exact: anchor.exact, createdAtMs, toCheck: kind === 'to-check' })
      }
    }
    marks.sort((a, b) => a.start - b.start || a.end - b.end)
    return { marks, orphans, state: status }
  }, [data, status])
}
