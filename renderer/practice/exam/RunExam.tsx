import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { Exam } from '../../../shared/model/practice-modes'
import { useApi } from '../../app/api'
import { useCommand } from '../../app/commands'
import { Page } from '../../app/Page'
import { useOperation } from '../../app/useOperation'
import { useWords } from '../../app/words'
import { LinkButton } from '../../ui/LinkButton'
import { EmptyState, ErrorState } from '../../ui/State'
import { Waiting } from '../../ui/Waiting'
import { EndExam } from './EndExam'
import { ExamCasePage } from './ExamCasePage'
import { ExamIndex } from './ExamIndex'
import { examPath, examsPath } from './exam-path'
import { useExamWork, type ExamDraft } from './useExamWork'
import { useTimeLeft } from './useTimeLeft'

/** An exam that goes on: its cases, back and forth, until it is ended or its time is over. */
export function RunExam({ exam }: { exam: Exam }) {
  const words = useWords()
  const api = useApi()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const client = useQueryClient()
  // It may have ended in another window: then its report is there.
  const lookAgain = useCallback(
    () => void client.invalidateQueries({ queryKey: api.practice.exam.get.queryKey({ examId: exam.id }) }),
    [api, client, exam.id],
  )
  const { drafts, change, flush, setOver } = useExamWork(exam, lookAgain)
  const [isEnding, setIsEnding] = useState(false)
  const end = useOperation(api.practice.exam.end, {
    onFailed() {
      setOver(false)
      lookAgain()
    },
  })
  const endNow = async (by: 'hand' | 'time') => {
    // What could not be kept was said: by hand an exam does not end without it.
    if (!(await flush()) && by === 'hand') return
    setOver(true)
    end.mutate({ examId: exam.id })
  }
  const secondsLeft = useTimeLeft(exam.endsAtMs, () => void endNow('time'))

  const at = Math.min(Math.max(1, Number(search.get('case')) || 1), exam.cases.length) - 1
  const here = exam.cases[at]
  const {
    data: one,
    error,
    refetch,
  } = useQuery({
    ...api.practice.case.queryOptions({ key: here?.key ?? '' }),
    enabled: here !== undefined,
  })
  const go = (to: number) => {
    if (to === at || to < 0 || to >= exam.cases.length) return
    void navigate(examPath(exam.id, to), { replace: true })
  }
  const isLast = at === exam.cases.length - 1
  const goOn = () => (isLast ? setIsEnding(true) : go(at + 1))
  useCommand('next-unit', () => go(at + 1))
  useCommand('previous-unit', () => go(at - 1))

  const page = {
    name: 'practice',
    title: words('practice.exam'),
    heading: null,
    index: <ExamIndex exam={exam} drafts={drafts} at={at} />,
  }
  const said = here && drafts.get(here.position)
  const position = here?.position ?? 0
  const changeHere = useCallback((by: (now: ExamDraft) => ExamDraft) => change(position, by), [change, position])
  if (!here || !said) {
    return (
      <Page {...page}>
        <EmptyState
          level={1}
          title={words('practice-modes.examGone')}
          actions={
            <LinkButton kind="main" to={examsPath}>
              {words('practice-modes.allExams')}
            </LinkButton>
          }
        >
          {words('practice-modes.examGoneHelp')}
        </EmptyState>
      </Page>
    )
  }
  if (!one) {
    return (
      <Page {...page}>
        {error ? <ErrorState level={1} error={error} onRetry={() => void refetch()} /> : <Waiting />}
      </Page>
    )
  }
  return (
    <>
      <ExamCasePage
        key={here.position}
        page={page}
        one={one}
        said={said}
        at={at}
        of={exam.cases.length}
        secondsLeft={secondsLeft}
        isBusy={end.isPending}
        onChange={changeHere}
        onPrevious={() => go(at - 1)}
        onNext={goOn}
        onEnd={() => setIsEnding(true)}
      />
      <EndExam
        exam={exam}
        drafts={drafts}
        isOpen={isEnding}
        isBusy={end.isPending}
        onClose={() => setIsEnding(false)}
        onEnd={() => void endNow('hand')}
      />
    </>
  )
}
