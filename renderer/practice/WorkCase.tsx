import { useCallback, useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import type { PracticeCase } from '../../shared/model/practice'
import { useApi } from '../app/api'
import { Page } from '../app/Page'
import { useOperation } from '../app/useOperation'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { LinkButton } from '../ui/LinkButton'
import { Waiting } from '../ui/Waiting'
import { CaseHead } from './CaseHead'
import { CaseIndex, casePath } from './CaseIndex'
import { CheckFoot } from './CheckFoot'
import { answered, useDrafts } from './drafts'
import { MarkedCase } from './MarkedCase'
import { Questions } from './Questions'
import { type Question, questionsOf } from './questions'
import { useDraftSteps } from './useDraftSteps'
import { useKeptDraft } from './useKeptDraft'
import { useNextCase } from './useNextCase'
import { useWorkedTime } from './useWorkedTime'

/** A case to work: its text with what is marked in it, and beside it the elements to answer. */
export function WorkCase({ one }: { one: PracticeCase }) {
  const words = useWords()
  const navigate = useNavigate()
  const api = useApi()
  const [showsLaw, setShowsLaw] = useState(false)
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
  const [hereId, setHereId] = useState(questions[0]?.id)
  const here = questions.find(({ id }) => id === hereId) ?? questions[0]

  const submit = useOperation(api.practice.submit, {
    onDone({ result }) {
      finish()
      void navigate(`${casePath(one.key)}/result/${result.attemptId}`, { replace: true })
    },
  })
  const check = () => {
    reportWorked()
    const last = useDrafts.getState().drafts[one.key]
    if (!last || submit.isPending) return
    const { workedMs: tookMs, ...answers } = last
    submit.mutate({ key: one.key, answers, tookMs })
  }

  const answer = (question: Question, value: string) => {
    setHereId(question.id)
    change((now) => answered(now, question.kind, question.id, value))
  }

  const skipTo = useNextCase(one.key)
  const page = {
    name: 'practice',
    title: words('practice.title', { number: one.number }),
    heading: null,
    head: (
      <>
        <CaseHead one={one} />
        <LinkButton kind="tool" to={skipTo}>
          {words('practice.skip')}
        </LinkButton>
      </>
    ),
    index: <CaseIndex current={one.key} />,
  }
  if (!draft || !here) {
    return (
      <Page {...page}>
        <Waiting />
      </Page>
    )
  }
  return (
    <Page
      {...page}
      marginHead={
        <>
          <span className="grow" />
          <Button kind="tool" pressed={showsLaw} onPress={() => setShowsLaw(!showsLaw)}>
            {words('practice.showLaw')}
          </Button>
        </>
      }
      margin={
        <>
          <Questions
            questions={questions}
            draft={draft}
            paragraphs={one.paragraphs}
            here={here}
            showsLaw={showsLaw}
            onHere={setHereId}
            onAnswer={answer}
          />
          <CheckFoot questions={questions} draft={draft} isBusy={submit.isPending} onCheck={check} />
        </>
      }
    >
      <h1 className="vh">{words('practice.caseTitle', { number: one.number, title: one.title })}</h1>
      <MarkedCase one={one} questions={questions} here={here} draft={draft} change={change} />
    </Page>
  )
}
