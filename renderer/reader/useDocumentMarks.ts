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
  style: Annotation['style']
  tags: readonly string[]
  note: string
  /** the words that the learner marked */
  exact: string
  createdAtMs: number
  updatedAtMs: number
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
      const mark = markOf(annotation)
      if (mark) marks.push(mark)
      else orphans.push(annotation)
    }
    marks.sort((a, b) => a.start - b.start || a.end - b.end)
    return { marks, orphans, state: status }
  }, [data, status])
}

// A change of one mark leaves thousands as they are: those stay the same objects, so that nothing is drawn anew for them.
const known = new WeakMap<Annotation, Mark | null>()

function markOf(annotation: Annotation): Mark | null {
  const before = known.get(annotation)
  if (before !== undefined) return before
  const { id, color, style, tags, note, anchor, anchoring, createdAtMs, updatedAtMs } = annotation
  let mark: Mark | null = null
  if (anchoring.kind !== 'orphaned') {
    const { start, end, kind } = anchoring
    const times = { createdAtMs, updatedAtMs }
    mark = { id, start, end, color, style, tags, note, exact: anchor.exact, ...times, toCheck: kind === 'to-check' }
  }
  known.set(annotation, mark)
  return mark
}
