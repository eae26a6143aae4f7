import { useCallback, useRef, useState } from 'react'
import type { Exam, ExamCase } from '../../../shared/model/practice-modes'
import { useApi } from '../../app/api'
import { useOperation } from '../../app/useOperation'
import type { CaseDraft } from '../drafts'

/** What was said of a case so far, and whether it is to be looked at again. */
export interface ExamDraft {
  draft: CaseDraft
  flagged: boolean
}

const draftOf = ({ answers, workedMs, flagged }: ExamCase): ExamDraft => ({
  draft: { ...answers, workedMs },
  flagged,
})

/**
 * Gives what was said of each case of an exam, changes it, and keeps each answer in the store as soon as it is given: what is
 * open after a restart is what was said before.
 * @param onRefused the store takes nothing more, as where the exam has ended in another window
 */
export function useExamWork(exam: Exam, onRefused: () => void) {
  const api = useApi()
  const [drafts, setDrafts] = useState(() => new Map(exam.cases.map((one) => [one.position, draftOf(one)])))
  const latest = useRef(drafts)
  const isOver = useRef(false)
  const unkept = useRef(new Set<number>())
  const keeping = useRef<Promise<boolean> | null>(null)
  const { mutateAsync: keep } = useOperation(api.practice.exam.keep, { refreshesInPause: true })

  /**
   * Keeps one after the other, each as it is by then: what is said later is never overtaken by what was said before.
   * @returns whether all that was said is kept
   */
  const flush = useCallback((): Promise<boolean> => {
    const keepAll = async () => {
      for (let [position] = unkept.current; position !== undefined; [position] = unkept.current) {
        unkept.current.delete(position)
        const said = latest.current.get(position)
        if (!said) continue
        const { workedMs, ...answers } = said.draft
        try {
          await keep({ examId: exam.id, position, answers, workedMs, flagged: said.flagged })
        } catch {
          // The operation says so; it is tried again with the next change.
          unkept.current.add(position)
          onRefused()
          return false
        }
      }
      return true
    }
    keeping.current ??= keepAll().finally(() => {
      keeping.current = null
    })
    return keeping.current
  }, [exam.id, keep, onRefused])

  const change = useCallback(
    (position: number, by: (now: ExamDraft) => ExamDraft) => {
      const before = latest.current.get(position)
      const after = before && by(before)
      if (isOver.current || !after || after === before) return
      latest.current = new Map(latest.current).set(position, after)
      setDrafts(latest.current)
      unkept.current.add(position)
      void flush()
    },
    [flush],
  )

  /** Nothing is kept any more: the exam is about to end; or it goes on after all. */
  const setOver = useCallback((over: boolean) => {
    isOver.current = over
  }, [])
  return { drafts, change, flush, setOver }
}
