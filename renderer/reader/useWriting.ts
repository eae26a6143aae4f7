import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useApi } from '../app/api'
import { writingKey } from './marks/useNoteDraft'
import { useReader } from './store'
import type { DocumentMarks } from './useDocumentMarks'

/** Opens the note again that was being written when the window closed on this text. */
export function useWriting(documentId: string, { marks }: DocumentMarks): void {
  const api = useApi()
  const draft = useQuery({
    ...api.annotations.draft.queryOptions({ key: writingKey(documentId) }),
    gcTime: 0,
    staleTime: 0,
  })
  // Looked for once: what is fetched later is about a note that was begun, and maybe closed, since.
  const left = useRef<string | null | undefined>(undefined)
  if (left.current === undefined && draft.isSuccess) left.current = draft.data?.text ?? null
  const markId = left.current
  useEffect(() => {
    if (!markId || !marks.some((mark) => mark.id === markId)) return
    left.current = null
    useReader.getState().show({ kind: 'mark', id: markId, writing: true })
  }, [markId, marks])
}
