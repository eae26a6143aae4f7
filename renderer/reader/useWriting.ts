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
  const markId = draft.data?.text ?? null
  const done = useRef(false)
  useEffect(() => {
    if (done.current || markId === null || !marks.some((mark) => mark.id === markId)) return
    done.current = true
    useReader.getState().show({ kind: 'mark', id: markId, writing: true })
  }, [markId, marks])
}
