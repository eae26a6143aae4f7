import { useState } from 'react'
import { flushSync } from 'react-dom'
import { Page } from '../app/Page'
import { useWords } from '../app/words'
import { Waiting } from '../ui/Waiting'
import { CaseHead } from './CaseHead'
import { HintTool, LawTool } from './CaseTools'
import { CheckFoot } from './CheckFoot'
import { answered } from './drafts'
import { focusQuestion } from './focus-question'
import { MarkedCase } from './MarkedCase'
import { Questions } from './Questions'
import type { Question } from './questions'
import { useHints } from './useHints'
import type { WorkedCaseProps } from './work'

/** A case to work freely: its text with what is marked in it, and beside it the elements to answer. */
export function FreeCase({ one, work, index, tools }: WorkedCaseProps) {
  const words = useWords()
  const [showsLaw, setShowsLaw] = useState(false)
  const { questions, draft, change, check, isBusy } = work
  const [hand, setHand] = useState({ key: questions[0]?.key, person: one.subjects[0]?.id ?? null })
  const here = questions.find(({ key }) => key === hand.key) ?? questions[0]
  const { hints, ask } = useHints(here)

  const takeInHand = (question: Question) =>
    setHand((now) => ({ key: question.key, person: question.person?.id ?? now.person }))
  const goTo = (question: Question) => {
    // What is asked of another person is drawn only then.
    flushSync(() => takeInHand(question))
    focusQuestion(question.key)
  }
  const answer = (question: Question, value: string) => {
    takeInHand(question)
    change((now) => answered(now, question.kind, question.key, value))
  }

  const page = {
    name: 'practice',
    title: words('practice.title', { number: one.number }),
    heading: null,
    head: (
      <>
        <CaseHead one={one} />
        <HintTool onHint={ask} />
        {tools}
      </>
    ),
    index,
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
      marginHead={<LawTool shows={showsLaw} onToggle={() => setShowsLaw(!showsLaw)} />}
      margin={
        <>
          <Questions
            one={one}
            questions={questions}
            draft={draft}
            here={here}
            person={hand.person}
            showsLaw={showsLaw}
            hints={hints}
            onHere={takeInHand}
            onGo={goTo}
            onAnswer={answer}
          />
          <CheckFoot one={one} questions={questions} draft={draft} isBusy={isBusy} onGo={goTo} onCheck={check} />
        </>
      }
    >
      <h1 className="vh">{words('practice.caseTitle', { number: one.number, title: one.title })}</h1>
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
