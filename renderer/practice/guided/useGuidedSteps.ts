import { useState } from 'react'
import type { PracticeCase, ResultRow } from '../../../shared/model/practice'
import { announce } from '../../app/announce'
import { useWords } from '../../app/words'
import { saidOf, type Question } from '../questions'
import type { Work } from '../work'

/** What is done with a question: its words are marked, it is answered, and what it was worth is told. */
export type Stage = 'evidence' | 'answer' | 'told'

interface GuidedSteps {
  /** the question in hand; from 0 */
  at: number
  stage: Stage
  /** what was checked, by the key of the question */
  rows: Readonly<Record<string, ResultRow>>
  /** the key of the question in hand was seen before: the answer is shown, and does not count */
  wasSeen: boolean
  /** Goes on: to the answer, to what the key has, to the next question, and after the last to the result. */
  goOn(): void
}

const firstStage = (question: Question | undefined): Stage => (question?.kind === 'element' ? 'evidence' : 'answer')

/** Leads through the questions of a case, one at a time; those that were checked before are behind one. */
export function useGuidedSteps(one: PracticeCase, work: Work): GuidedSteps {
  const words = useWords()
  const { questions, draft } = work
  const [results, setResults] = useState<Record<string, ResultRow>>({})
  const rows = { ...Object.fromEntries(one.checked.map((row) => [row.part, row])), ...results }
  const [step, setStep] = useState<{ at: number; stage: Stage }>(() => {
    const open = questions.findIndex(({ key }) => !rows[key])
    return open === -1 ? { at: questions.length - 1, stage: 'told' } : { at: open, stage: firstStage(questions[open]) }
  })
  const [wasSeen, setWasSeen] = useState(false)
  const here = questions[step.at]

  const check = (question: Question) => {
    const value = draft && saidOf(question, draft)
    if (!draft || !value) {
      announce(words('practice.answerFirst'))
      return
    }
    if (work.isBusy) return
    const evidence = draft.evidence.filter(({ element }) => question.kind === 'element' && element === question.key)
    work.checkPart({ part: question.key, value, evidence }, ({ row, isFirst }) => {
      setResults((now) => ({ ...now, [row.part]: row }))
      setWasSeen(!isFirst)
      setStep((now) => ({ ...now, stage: 'told' }))
    })
  }

  return {
    ...step,
    rows,
    wasSeen,
    goOn() {
      if (!here) return
      if (step.stage === 'evidence') setStep({ ...step, stage: 'answer' })
      else if (step.stage === 'answer') check(here)
      else {
        // What was checked before the window closed is behind one.
        const next = questions.findIndex(({ key }, index) => index > step.at && !rows[key])
        if (next === -1) work.check()
        else setStep({ at: next, stage: firstStage(questions[next]) })
      }
    },
  }
}
