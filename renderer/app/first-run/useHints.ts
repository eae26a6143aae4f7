import { useEffect, useRef } from 'react'
import { useApi } from '../api'
import { useOperationsDone } from '../stores/operations'
import { useOperation } from '../useOperation'
import { useSettings } from '../useSettings'

/** What the learner does, in this order, in their first minutes: mark words, make a card of them, answer it. */
const hintOperations = ['annotations.add', 'cards.add', 'review.answer'] as const
const hintCount = hintOperations.length

export interface Hint {
  /** 1, 2 or 3 */
  step: number
  of: number
  /** no hint again, for good; Help shows them again */
  skip(): void
}

/** The hint that waits; null when all were followed or skipped. */
export function useHint(): Hint | null {
  const { hintsDone } = useSettings()
  const set = useOperation(useApi().settings.set)
  if (hintsDone >= hintCount) return null
  return { step: hintsDone + 1, of: hintCount, skip: () => set.mutate({ hintsDone: hintCount }) }
}

/** Each hint waits for what it asks for, however long that takes, and then gives way to the next. Mounted once, in the frame. */
export function useHintProgress(): void {
  const { hintsDone } = useSettings()
  const { mutate } = useOperation(useApi().settings.set)
  const { last, count } = useOperationsDone()
  const seen = useRef(count)
  useEffect(() => {
    if (count === seen.current) return
    seen.current = count
    if (hintsDone < hintCount && last === hintOperations[hintsDone]) mutate({ hintsDone: hintsDone + 1 })
  }, [count, last, hintsDone, mutate])
}
