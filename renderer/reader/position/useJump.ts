import { useCallback } from 'react'
import { useNavigate } from 'react-router'
import { leaveFrom } from './entries'
import type { KeptPlace } from './keep-place'

/** What a jump is told on its way: the passage is not lit where something else shows it. */
export interface JumpState {
  unlit: boolean
}

/** Goes to a passage of the text as a jump, which the history keeps: Back leads to where one was. */
export function useJump(documentId: string): (offset: number, from?: KeptPlace) => void {
  const navigate = useNavigate()
  return useCallback(
    (offset, from) => {
      if (from !== undefined) leaveFrom(from)
      const state: JumpState = { unlit: true }
      void navigate({ pathname: `/read/${encodeURIComponent(documentId)}`, search: `?at=${offset}` }, { state })
    },
    [navigate, documentId],
  )
}
