import { useId } from 'react'
import { useCommand } from '../app/commands'
import { useWords } from '../app/words'
import { AnswerGroup } from './AnswerGroup'
import type { CaseDraft } from './drafts'
import { quoteOf } from './EvidenceList'
import type { Question } from './questions'

interface QuestionsProps {
  questions: readonly Question[]
  draft: CaseDraft
  paragraphs: readonly string[]
  /** the question in hand: keys answer it, and words are marked for it */
  here: Question
  showsLaw: boolean
  onHere(id: string): void
  onAnswer(question: Question, value: string): void
}

/** Gives what was said of a question, or null. */
export function saidOf({ kind, id }: Question, draft: CaseDraft): string | null {
  return (kind === 'element' ? draft.elements[id] : draft.findings[id]) ?? null
}

const itemOf = (id: string) => document.querySelector(`[data-question="${CSS.escape(id)}"]`)

/** Moves the focus to a question's answers: to what was said, else to the first. */
export function focusQuestion(id: string): void {
  const item = itemOf(id)
  const input = item?.querySelector<HTMLInputElement>('input:checked') ?? item?.querySelector('input')
  input?.focus({ preventScroll: true })
  item?.scrollIntoView({ block: 'nearest' })
}

/** The elements and, below them, what follows from them. */
export function Questions({ questions, draft, paragraphs, here, showsLaw, onHere, onAnswer }: QuestionsProps) {
  const words = useWords()
  const followsId = useId()

  const answerHere = (at: number) => {
    const option = here.options[at]
    if (!option) return
    onAnswer(here, option.value)
    // The focus stays with what was said, so that Left and Right go on from there.
    const inputs = itemOf(here.id)?.querySelectorAll('input')
    if (itemOf(here.id)?.contains(document.activeElement)) inputs?.[at]?.focus({ preventScroll: true })
  }
  useCommand('answer-yes', () => answerHere(0))
  useCommand('answer-no', () => answerHere(1))
  useCommand('answer-open', () => answerHere(2))
  useCommand('answer-fourth', () => answerHere(3))

  const step = (by: 1 | -1) => {
    const next = questions[questions.indexOf(here) + by]
    if (next) focusQuestion(next.id)
  }
  useCommand('next-element', () => step(1))
  useCommand('previous-element', () => step(-1))

  const group = (question: Question) => (
    <AnswerGroup
      key={question.id}
      question={question}
      value={saidOf(question, draft)}
      marks={draft.evidence.flatMap((mark, at) =>
        question.kind === 'element' && mark.element === question.id
          ? { number: at + 1, quote: quoteOf(mark, paragraphs), against: mark.against }
          : [],
      )}
      isHere={question === here}
      showsLaw={showsLaw}
      onAnswer={(value) => onAnswer(question, value)}
      onHere={() => onHere(question.id)}
    />
  )
  return (
    <>
      <h2 className="vh">{words('practice.elements')}</h2>
      <ol className="elements">{questions.filter(({ kind }) => kind === 'element').map(group)}</ol>
      <h2 className="in-margin follows" id={followsId}>
        {words('practice.follows')}
      </h2>
      <ol className="elements" aria-labelledby={followsId}>
        {questions.filter(({ kind }) => kind === 'finding').map(group)}
      </ol>
    </>
  )
}
