import { useCallback, useEffect, useRef, useState } from 'react'
import type { Exam, ExamCase } from '../../../shared/model/practice-modes'
import { useApi } from '../../app/api'
import { useOperation } from '../../app/useOperation'
import type { CaseDraft } from '../drafts'

/** What was said of a case so far, and whether it is to be looked at again. */
export interface ExamDraft {
  draft: CaseDraft
  flagged: boolean
}

/** Waits for the end of a run of keys; what is said is kept at the latest when the case is left. */
const KEPT_AFTER_MS = 300

const draftOf = ({ answers, workedMs, flagged }: ExamCase): ExamDraft => ({
  draft: { ...answers, workedMs },
  flagged,
})

/**
 * Gives what was said of each case of an exam, changes it, and keeps it in the store as it is given: what is open after a
 * restart is what was said before.
 */
export function useExamWork(exam: Exam) {
  const api = useApi()
  const [drafts, setDrafts] = useState(() => new Map(exam.cases.map((one) => [one.position, draftOf(one)])))
  const latest = useRef(drafts)
  const unkept = useRef(new Set<number>())
  const isOver = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const { mutateAsync: keep } = useOperation(api.practice.exam.keep, { refreshesInPause: true })

  const flush = useCallback(async () => {
    clearTimeout(timer.current)
    const positions = [...unkept.current]
    unkept.current.clear()
    await Promise.all(
      positions.flatMap((position) => {
        const said = latest.current.get(position)
        if (!said) return []
        const { workedMs, ...answers } = said.draft
        // A failure is said by the operation; what was not kept is tried again with the next change.
        return keep({ examId: exam.id, position, answers, workedMs, flagged: said.flagged }).catch(() => {
          unkept.current.add(position)
        })
      }),
    )
  }, [exam.id, keep])

  const change = useCallback(
    (position: number, by: (now: ExamDraft) => ExamDraft) => {
      const before = latest.current.get(position)
      const after = before && by(before)
      if (isOver.current || !after || after === before) return
      latest.current = new Map(latest.current).set(position, after)
      setDrafts(latest.current)
      unkept.current.add(position)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush(), KEPT_AFTER_MS)
    },
    [flush],
  )

  useEffect(() => {
    const onHidden = () => {
      if (document.hidden) void flush()
    }
    document.addEventListener('visibilitychange', onHidden)
    return () => {
      document.removeEventListener('visibilitychange', onHidden)
      void flush()
    }
  }, [flush])

  /** Nothing is kept any more: the exam is about to end, or it goes on after all. */
  const setOver = useCallback((over: boolean) => {
    isOver.current = over
  }, [])
  return { drafts, change, flush, setOver }
}
