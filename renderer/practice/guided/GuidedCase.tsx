import './guided.css'
import { useEffect, useRef, useState } from 'react'
import { useCommand } from '../../app/commands'
import { Page } from '../../app/Page'
import { useWords } from '../../app/words'
import { Progress } from '../../ui/Progress'
import { Waiting } from '../../ui/Waiting'
import { CaseHead } from '../CaseHead'
import { HintTool, LawTool } from '../CaseTools'
import { answered, type CaseDraft } from '../drafts'
import { focusQuestion } from '../focus-question'
import { MarkedCase } from '../MarkedCase'
import { useHints } from '../useHints'
import type { WorkedCaseProps } from '../work'
import { GuidedFoot } from './GuidedFoot'
import { GuidedStep } from './GuidedStep'
import { StepsDone } from './StepsDone'
import { useGuidedSteps } from './useGuidedSteps'

/** A case to work one element at a time: its words first, then the answer, then at once what the key has and why. */
export function GuidedCase(props: WorkedCaseProps) {
  const words = useWords()
  const { one, work, index } = props
  const { questions, draft } = work
  const page = {
    name: 'practice guided',
    title: words('practice.guidedTitle', { number: one.number }),
    heading: null,
    index,
  }
  if (!draft || questions.length === 0) {
    return (
      <Page {...page} head={<CaseHead one={one} />}>
        <Waiting />
      </Page>
    )
  }
  return <Steps {...props} draft={draft} page={page} />
}

interface StepsProps extends WorkedCaseProps {
  draft: CaseDraft
  page: { name: string; title: string; heading: null; index: React.ReactNode }
}

function Steps({ one, work, tools, draft, page }: StepsProps) {
  const words = useWords()
  const { questions, change } = work
  const steps = useGuidedSteps(one, work)
  const { at, stage, rows } = steps
  const here = questions[at]
  const { hints, ask } = useHints(here)
  const [showsLaw, setShowsLaw] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const told = useRef<HTMLHeadingElement>(null)
  const goOn = useRef<HTMLButtonElement>(null)

  // Each step has its place for the focus; the first is the screen's own.
  const isFirst = useRef(true)
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false
      return
    }
    if (stage === 'told') {
      told.current?.focus({ preventScroll: true })
      told.current?.closest('li')?.scrollIntoView({ block: 'nearest' })
    } else if (stage === 'answer' && here?.kind === 'element') focusQuestion(here.key)
    else heading.current?.focus()
  }, [at, stage, here])

  const answerAt = (index: number) => {
    const option = here?.options[index]
    if (!here || !option || stage !== 'answer') return
    change((now) => answered(now, here.kind, here.key, option.value))
  }
  useCommand('answer-yes', () => answerAt(0))
  useCommand('answer-no', () => answerAt(1))
  useCommand('answer-open', () => answerAt(2))
  useCommand('answer-fourth', () => answerAt(3))
  useCommand('check-answer', steps.goOn)

  if (!here) return null
  const done = questions.filter(({ key }) => rows[key])
  return (
    <Page
      {...page}
      head={
        <>
          <CaseHead one={one} />
          <HintTool onHint={ask} />
          {tools}
        </>
      }
      marginHead={<LawTool shows={showsLaw} onToggle={() => setShowsLaw(!showsLaw)} />}
      margin={
        <>
          <GuidedStep
            question={here}
            stage={stage}
            draft={draft}
            paragraphs={one.paragraphs}
            row={rows[here.key] ?? null}
            wasSeen={steps.wasSeen}
            showsLaw={showsLaw}
            hints={hints[here.key] ?? 0}
            toldRef={told}
            onAnswer={(value) => change((now) => answered(now, here.kind, here.key, value))}
          />
          <StepsDone questions={done.filter((question) => question !== here)} rows={rows} />
          <GuidedFoot
            stage={stage}
            isLast={questions.every(({ key }) => rows[key])}
            hasMarks={draft.evidence.some(({ element }) => element === here.key)}
            isBusy={work.isBusy}
            done={done.length}
            of={questions.length}
            buttonRef={goOn}
            onGoOn={steps.goOn}
          />
        </>
      }
    >
      <header className="col guided-head">
        <p className="meta num">{words('practice.step', { step: at + 1, of: questions.length })}</p>
        <Progress label={words('practice.progress')} value={done.length / questions.length} />
        <h1 className="screen" tabIndex={-1} ref={heading}>
          {here.person ? words('practice.askedOf', { label: here.label, person: here.person.label }) : here.label}
        </h1>
        <p className="under">{here.asked ?? words('practice.findingAsked')}</p>
      </header>
      <MarkedCase
        one={one}
        questions={questions}
        targets={here.kind === 'element' && stage !== 'told' ? [here] : []}
        here={here}
        draft={draft}
        change={change}
        isQuiet
        onMarked={() => goOn.current?.focus()}
      />
    </Page>
  )
}
