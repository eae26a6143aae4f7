import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { Answers, PartCheck, PracticeCase } from '../../shared/model/practice'
import { useApi } from '../app/api'
import { useFailureWords } from '../app/failure'
import { useToasts } from '../app/stores/toasts'
import { useWords } from '../app/words'
import { emptyDraft, useDrafts } from '../practice/drafts'
import { questionsOf } from '../practice/questions'
import { useDraftSteps } from '../practice/useDraftSteps'
import type { Work } from '../practice/work'

/** Gives a case of a draft to be worked as learners do. What is said of it lasts as long as the screen. */
export function useTrialWork(
  { id, file, at }: { id: string; file: string; at: number },
  one: PracticeCase,
  onAnswered: (answers: Answers) => void,
): Work {
  const words = useWords()
  const wordsFor = useFailureWords()
  const api = useApi()
  const queries = useQueryClient()
  const draft = useDrafts((state) => state.drafts[one.key]) ?? null
  const change = useDraftSteps(one.key)
  const questions = useMemo(() => questionsOf(one, words), [one, words])
  useEffect(() => {
    useDrafts.getState().put(one.key, emptyDraft)
    return () => useDrafts.getState().drop(one.key)
  }, [one.key])

  const part = useMutation({
    mutationFn: (asked: Pick<PartCheck, 'part' | 'value' | 'evidence'>) =>
      queries.fetchQuery(api.authoring.previewPart.queryOptions({ id, file, at, ...asked })),
    onError: (error) => {
      const { title, help } = wordsFor(error)
      useToasts.getState().show({ text: `${title}. ${help}`, quote: null, tone: 'failed', undo: false })
    },
  })
  return {
    questions,
    draft,
    change,
    checkPart: (asked, onDone) => part.mutate(asked, { onSuccess: ({ row }) => onDone({ row, isFirst: true }) }),
    check() {
      if (!draft) return
      const { workedMs: _untimed, ...answers } = draft
      onAnswered(answers)
    },
    isBusy: part.isPending,
  }
}
