import { useId, type KeyboardEvent } from 'react'
import { Link } from 'react-router'
import type { CommandId } from '../../shared/commands'
import type { CaseElement, CaseFinding } from '../../shared/model/practice'
import { runCommand } from '../app/commands'
import { useWords } from '../app/words'
import { Choice } from '../ui/Choice'
import { Sign } from '../ui/Sign'
import { colorOf } from './case-pieces'
import type { Question } from './questions'

interface AnswerGroupProps {
  question: Question
  value: string | null
  /** the words marked for it, with their numbers in the list */
  marks: { number: number; quote: string; against: boolean }[]
  isHere: boolean
  showsLaw: boolean
  onAnswer(value: string): void
  onHere(): void
}

const commandOfKey: Record<string, CommandId> = {
  ArrowUp: 'previous-element',
  ArrowDown: 'next-element',
  Enter: 'check-answer',
}

/** An element or a finding to answer, with what was marked for it. */
export function AnswerGroup(props: AnswerGroupProps) {
  const { question, value, marks, isHere, showsLaw, onAnswer, onHere } = props
  const words = useWords()
  const evidenceId = useId()

  // A radio group has Up and Down for itself, and does nothing on Enter. Here Left and Right choose, Up and Down lead from
  // element to element, and Enter checks.
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const command = commandOfKey[event.key]
    if (!command || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    event.stopPropagation()
    if (!event.repeat || command !== 'check-answer') runCommand(command)
  }

  return (
    <li
      className={isHere ? 'is-here' : undefined}
      data-question={question.id}
      onFocus={onHere}
      onKeyDownCapture={onKeyDownCapture}
    >
      <h3>{question.label}</h3>
      {question.kind === 'element' && (
        <p className={marks.length > 0 ? 'ev' : 'ev none'} id={evidenceId}>
          {marks.length === 0 && words('practice.noEvidence')}
          {marks.map(({ number, quote, against }) => (
            <span key={number} className="evmark">
              <span className="sw" data-m={colorOf(question.index)}>
                {number}
              </span>
              <span className="evwords">{quote}</span>
              {against && words('practice.against')}
            </span>
          ))}
        </p>
      )}
      {showsLaw && <Law question={question} />}
      <Choice
        label={question.label}
        labelHidden
        value={value}
        options={question.options.map((option) => ({ ...option, sign: option.sign && <Sign value={option.sign} /> }))}
        onChange={onAnswer}
        describedBy={question.kind === 'element' ? evidenceId : undefined}
      />
    </li>
  )
}

function Law({
  question: { asked, law },
}: {
  question: { asked: CaseElement['question'] | null; law: CaseFinding['law'] }
}) {
  const path = passagePathOf(law)
  return (
    <p className="law">
      {asked}{' '}
      {path ? (
        <Link className="link" to={path}>
          {law.text}
        </Link>
      ) : (
        law.text
      )}
    </p>
  )
}

/** The address of the passage that explains a source; null if the module has none. */
export function passagePathOf({ documentId, sectionId }: CaseFinding['law']): string | null {
  if (documentId === null) return null
  return `/read/${encodeURIComponent(documentId)}${sectionId === null ? '' : `#${encodeURIComponent(sectionId)}`}`
}
