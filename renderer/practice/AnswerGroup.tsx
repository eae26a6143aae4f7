import { useId, type KeyboardEvent } from 'react'
import type { CommandId } from '../../shared/commands'
import type { ResultRow } from '../../shared/model/practice'
import { runCommand } from '../app/commands'
import { useWords } from '../app/words'
import { Choice } from '../ui/Choice'
import { Sign } from '../ui/Sign'
import { GroupMarks, type GroupMark } from './GroupMarks'
import { useHintWords } from './hint-words'
import { Law } from './Law'
import type { Question } from './questions'
import { RowOutcome } from './RowOutcome'

interface AnswerGroupProps {
  question: Question
  value: string | null
  /** the words marked for it, with their numbers in the list */
  marks: GroupMark[]
  isHere: boolean
  showsLaw: boolean
  /** hints that were asked for: 1 says what is looked for, 2 what can show it */
  hints: number
  /** what it was worth, if it was checked before the case as a whole: then it stands */
  checked: ResultRow | null
  onAnswer(value: string): void
  onHere(): void
}

const commandOfKey: Record<string, CommandId> = {
  ArrowUp: 'previous-element',
  ArrowDown: 'next-element',
  Enter: 'check-answer',
}

/** Takes from a radio group the keys that lead on: Left and Right choose, Up and Down go to another element, Enter checks. */
export function takeGroupKeys(event: KeyboardEvent): void {
  const command = commandOfKey[event.key]
  if (!command || !(event.target instanceof HTMLInputElement)) return
  event.preventDefault()
  event.stopPropagation()
  if (!event.repeat || command !== 'check-answer') runCommand(command)
}

/** An element or a finding to answer, with what was marked for it. */
export function AnswerGroup(props: AnswerGroupProps) {
  const { question, value, marks, isHere, showsLaw, hints, checked, onAnswer, onHere } = props
  const words = useWords()
  const evidenceId = useId()
  const hintId = useId()
  const { label, person } = question
  return (
    <li
      className={isHere ? 'is-here' : undefined}
      data-question={question.key}
      onFocus={onHere}
      onKeyDownCapture={takeGroupKeys}
    >
      <h3>
        {label}
        {person && <span className="meta"> {person.label}</span>}
      </h3>
      {question.kind === 'element' && <GroupMarks id={evidenceId} question={question} marks={marks} />}
      {showsLaw && <Law question={question} />}
      {hints > 0 && <Hint id={hintId} question={question} hints={hints} />}
      <Choice
        label={person ? words('practice.askedOf', { label, person: person.label }) : label}
        labelHidden
        value={checked?.given ?? value}
        options={question.options.map((option) => ({ ...option, sign: option.sign && <Sign value={option.sign} /> }))}
        onChange={onAnswer}
        isDisabled={checked !== null}
        describedBy={[question.kind === 'element' ? evidenceId : '', hints > 0 ? hintId : ''].join(' ').trim()}
      />
      {checked && (
        <p className="checked">
          <RowOutcome score={checked.score} /> <span className="meta">{words('practice.checkedBefore')}</span>
        </p>
      )}
    </li>
  )
}

function Hint({ id, question, hints }: { id: string; question: Question; hints: number }) {
  return (
    <p className="hint" id={id}>
      {useHintWords()(question, hints)}
    </p>
  )
}
