import { useCallback, useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { PracticeCase } from '../../shared/model/practice'
import { useApi } from '../app/api'
import { useOperation } from '../app/useOperation'
import { useWords } from '../app/words'
import { resultPath, type CaseMode } from './case-path'
import { useDrafts } from './drafts'
import { questionsOf } from './questions'
import { useDraftSteps } from './useDraftSteps'
import { useKeptDraft } from './useKeptDraft'
import { useWorkedTime } from './useWorkedTime'
import type { Work } from './work'

/** Gives what is asked of a case and what was said so far, and sends it; it is kept. */
export function useWork(one: PracticeCase, mode: CaseMode): Work {
  const words = useWords()
  const navigate = useNavigate()
  const api = useApi()
  const change = useDraftSteps(one.key)
  // Stands before the draft's hook, which keeps it when the screen is left: so this time is in it.
  const reportWorked = useWorkedTime(
    useCallback(
      (ms) => useDrafts.getState().change(one.key, (now) => ({ ...now, workedMs: now.workedMs + ms })),
      [one.key],
    ),
  )
  const { draft, finish } = useKeptDraft(one.key)
  const questions = useMemo(() => questionsOf(one, words), [one, words])

  const submit = useOperation(api.practice.submit, {
    onDone({ result }) {
      finish()
      void navigate(resultPath(one.key, result.attemptId, mode), { replace: true })
    },
  })
  const check = () => {
    reportWorked()
    const last = useDrafts.getState().drafts[one.key]
    if (!last || submit.isPending) return
    const { workedMs: tookMs, ...answers } = last
    submit.mutate({ key: one.key, answers, tookMs, mode })
  }
  const part = useOperation(api.practice.checkPart)
  return {
    questions,
    draft,
    change,
    check,
    checkPart: (asked, onDone) =>
      part.mutate({ ...asked, key: one.key, mode }, { onSuccess: ({ result }) => onDone(result) }),
    isBusy: submit.isPending || part.isPending,
  }
}
