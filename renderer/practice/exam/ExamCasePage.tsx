import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { PracticeCase } from '../../../shared/model/practice'
import { announce } from '../../app/announce'
import { useCommand, useShortcut } from '../../app/commands'
import { Page } from '../../app/Page'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { answered } from '../drafts'
import { focusQuestion } from '../focus-question'
import { MarkedCase } from '../MarkedCase'
import { Questions } from '../Questions'
import { questionsOf, saidOf, type Question } from '../questions'
import { useWorkedTime } from '../useWorkedTime'
import { TimeLeft } from './TimeLeft'
import { useExamSteps } from './useExamSteps'
import type { ExamDraft } from './useExamWork'

interface ExamCasePageProps {
  page: { name: string; title: string; heading: null; index: ReactNode }
  one: PracticeCase
  said: ExamDraft
  /** 0-based */
  at: number
  of: number
  /** null: no clock */
  secondsLeft: number | null
  isBusy: boolean
  onChange(by: (now: ExamDraft) => ExamDraft): void
  onPrevious(): void
  onNext(): void
  onEnd(): void
}

const noHints = {}
const REPORTED_EVERY_MS = 10_000

/** A case of an exam: as a case that is worked freely, without law, hints and result. */
export function ExamCasePage(props: ExamCasePageProps) {
  const { page, said, at, of, secondsLeft, isBusy, onChange, onPrevious, onNext, onEnd } = props
  const words = useWords()
  // What was checked of it step by step elsewhere would show its key.
  const one = useMemo(() => ({ ...props.one, checked: [] }), [props.one])
  const questions = useMemo(() => questionsOf(one, words), [one, words])
  const [hand, setHand] = useState({ key: questions[0]?.key, person: one.subjects[0]?.id ?? null })
  const here = questions.find(({ key }) => key === hand.key) ?? questions[0]
  const { draft, flagged } = said
  const change = useExamSteps(draft, (by) => onChange((now) => ({ ...now, draft: by(now.draft) })))
  const reportWorked = useWorkedTime(
    useCallback(
      (ms) => onChange((now) => ({ ...now, draft: { ...now.draft, workedMs: now.draft.workedMs + ms } })),
      [onChange],
    ),
  )
  // The time may be over at any moment: what was worked until then is known.
  useEffect(() => {
    const timer = setInterval(reportWorked, REPORTED_EVERY_MS)
    return () => clearInterval(timer)
  }, [reportWorked])
  const flag = () => {
    announce(words(flagged ? 'practice-modes.flagTaken' : 'practice-modes.flagged'))
    onChange((now) => ({ ...now, flagged: !now.flagged }))
  }
  useCommand('flag', flag)
  const goOn = () => {
    reportWorked()
    onNext()
  }
  useCommand('check-answer', goOn)

  const takeInHand = (question: Question) =>
    setHand((now) => ({ key: question.key, person: question.person?.id ?? now.person }))
  const goTo = (question: Question) => {
    // What is asked of another person is drawn only then.
    flushSync(() => takeInHand(question))
    focusQuestion(question.key)
  }
  if (!here) return null
  return (
    <Page
      {...page}
      head={
        <>
          <span className="grow">
            <b className="h1ish">{words('practice-modes.examHead', { at: at + 1, of })}</b>
          </span>
          {secondsLeft !== null && <TimeLeft seconds={secondsLeft} />}
          <Button kind="tool" shortcut={useShortcut('flag')} pressed={flagged} onPress={flag}>
            {words('practice-modes.flag')}
          </Button>
          <Button kind="tool" aria-label={words('practice-modes.endExam')} onPress={onEnd}>
            {words('practice-modes.endShort')}
          </Button>
        </>
      }
      margin={
        <>
          <Questions
            one={one}
            questions={questions}
            draft={draft}
            here={here}
            person={hand.person}
            showsLaw={false}
            hints={noHints}
            onHere={takeInHand}
            onGo={goTo}
            onAnswer={(question, value) => {
              takeInHand(question)
              change((now) => answered(now, question.kind, question.key, value))
            }}
          />
          <div className="check-foot">
            <span className="meta num">
              {words('practice.said', {
                said: questions.filter((question) => saidOf(question, draft) !== null).length,
                of: questions.length,
              })}
            </span>
            {at > 0 && <Button onPress={onPrevious}>{words('practice-modes.previousCase')}</Button>}
            <Button kind="main" shortcut={useShortcut('check-answer')} busy={isBusy} onPress={goOn}>
              {words(at + 1 === of ? 'practice-modes.finish' : 'practice.next')}
            </Button>
          </div>
        </>
      }
    >
      <h1 className="vh">{words('practice.caseTitle', { number: at + 1, title: one.title })}</h1>
      <MarkedCase
        one={one}
        questions={questions}
        targets={questions.filter(({ kind, person }) => kind === 'element' && (!person || person.id === hand.person))}
        here={here}
        draft={draft}
        change={change}
        onMarked={goTo}
      />
    </Page>
  )
}
