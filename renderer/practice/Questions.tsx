import { useId } from 'react'
import type { PracticeCase } from '../../shared/model/practice'
import { announce } from '../app/announce'
import { useCommand } from '../app/commands'
import { useWords } from '../app/words'
import { AnswerGroup } from './AnswerGroup'
import type { CaseDraft } from './drafts'
import { quoteOf } from './EvidenceList'
import { itemOf } from './focus-question'
import { PersonSwitch } from './PersonSwitch'
import { saidOf, type Question } from './questions'

interface QuestionsProps {
  one: PracticeCase
  questions: readonly Question[]
  draft: CaseDraft
  /** the question in hand: keys answer it, and words are marked for it */
  here: Question
  /** the person whose elements are shown; null where nobody has to be told apart */
  person: string | null
  showsLaw: boolean
  /** hints that were asked for, by the key of the question */
  hints: Readonly<Record<string, number>>
  /** makes a question the one in hand */
  onHere(question: Question): void
  /** as well, and gives it the focus */
  onGo(question: Question): void
  onAnswer(question: Question, value: string): void
}

/** The elements, of one person after the other, and below them what follows from them. */
export function Questions(props: QuestionsProps) {
  const { one, questions, draft, here, person, showsLaw, hints, onHere, onGo, onAnswer } = props
  const words = useWords()
  const followsId = useId()
  const wholeId = useId()

  const answerHere = (at: number) => {
    const option = here.options[at]
    if (!option || checkedOf(one, here)) return
    onAnswer(here, option.value)
    announce(words('practice.answered', { label: here.label, answer: option.label }))
    // The focus stays with what was said, so that Left and Right go on from there.
    const inputs = itemOf(here.key)?.querySelectorAll('input')
    if (itemOf(here.key)?.contains(document.activeElement)) inputs?.[at]?.focus({ preventScroll: true })
  }
  useCommand('answer-yes', () => answerHere(0))
  useCommand('answer-no', () => answerHere(1))
  useCommand('answer-open', () => answerHere(2))
  useCommand('answer-fourth', () => answerHere(3))

  const step = (by: 1 | -1) => {
    const next = questions[questions.indexOf(here) + by]
    if (!next) return
    if (next.person && next.person.id !== here.person?.id)
      announce(words('practice.personNow', { person: next.person.label }))
    onGo(next)
  }
  useCommand('next-element', () => step(1))
  useCommand('previous-element', () => step(-1))

  const stepPerson = (by: 1 | -1) => {
    const at = one.subjects.findIndex(({ id }) => id === person)
    const next = one.subjects[(at + by + one.subjects.length) % one.subjects.length]
    if (!next) return
    // The same element of the other person, where that is asked of each.
    const theirs = questions.filter((question) => question.person?.id === next.id)
    const question = theirs.find(({ id }) => id === here.id) ?? theirs[0]
    if (!question) return
    announce(words('practice.personNow', { person: next.label }))
    onGo(question)
  }
  const hasPersons = one.subjects.length > 0
  useCommand('next-person', () => stepPerson(1), { enabled: hasPersons })
  useCommand('previous-person', () => stepPerson(-1), { enabled: hasPersons })

  const group = (question: Question) => (
    <AnswerGroup
      key={question.key}
      question={question}
      value={saidOf(question, draft)}
      marks={draft.evidence.flatMap((mark, at) =>
        question.kind === 'element' && mark.element === question.key
          ? { number: at + 1, quote: quoteOf(mark, one.paragraphs), fact: mark.fact, against: mark.against }
          : [],
      )}
      isHere={question === here}
      showsLaw={showsLaw}
      hints={hints[question.key] ?? 0}
      checked={checkedOf(one, question)}
      onAnswer={(value) => onAnswer(question, value)}
      onHere={() => onHere(question)}
    />
  )
  const elements = questions.filter(({ kind }) => kind === 'element')
  const ofPerson = elements.filter((question) => hasPersons && question.person?.id === person)
  const ofCase = elements.filter((question) => question.person === null)
  return (
    <>
      <h2 className="vh">{words('practice.elements')}</h2>
      {person !== null && (
        <PersonSwitch
          persons={one.subjects}
          role={one.roles.subject}
          chosen={person}
          saidOf={(id) => {
            const asked = elements.filter((question) => question.person?.id === id)
            return { said: asked.filter((question) => saidOf(question, draft) !== null).length, of: asked.length }
          }}
          onChoose={(id) => {
            const first = questions.find((question) => question.person?.id === id)
            if (first) onHere(first)
          }}
        />
      )}
      {ofPerson.length > 0 && <ol className="elements">{ofPerson.map(group)}</ol>}
      {hasPersons && ofCase.length > 0 && (
        <h2 className="in-margin follows" id={wholeId}>
          {words('practice.ofTheCase')}
        </h2>
      )}
      {ofCase.length > 0 && (
        <ol className="elements" aria-labelledby={hasPersons ? wholeId : undefined}>
          {ofCase.map(group)}
        </ol>
      )}
      <h2 className="in-margin follows" id={followsId}>
        {words('practice.follows')}
      </h2>
      <ol className="elements" aria-labelledby={followsId}>
        {questions.filter(({ kind }) => kind === 'finding').map(group)}
      </ol>
    </>
  )
}

/** Gives what an answer was worth that was checked before the case as a whole; null if it was not. */
const checkedOf = (one: PracticeCase, { key }: Question) => one.checked.find(({ part }) => part === key) ?? null
