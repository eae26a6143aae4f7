import { useRef } from 'react'
import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import type { Named } from '../../../shared/model/practice'
import { useCommand } from '../../app/commands'
import { useWords } from '../../app/words'

interface FactChoiceProps {
  facts: readonly Named[]
  value: string | null
  onChoose(fact: string): void
}

/** Which fact differs: one of a few, under each other, as their words are long. */
export function FactChoice({ facts, value, onChoose }: FactChoiceProps) {
  const words = useWords()
  const group = useRef<HTMLDivElement>(null)
  const chooseAt = (at: number) => {
    const id = facts[at]?.id
    if (id === undefined) return
    onChoose(id)
    // The focus stays with what was chosen, so that the arrows and Tab go on from there.
    if (group.current?.contains(document.activeElement)) group.current.querySelectorAll('input')[at]?.focus()
  }
  useCommand('answer-yes', () => chooseAt(0))
  useCommand('answer-no', () => chooseAt(1))
  useCommand('answer-open', () => chooseAt(2))
  useCommand('answer-fourth', () => chooseAt(3))
  return (
    <RadioGroup ref={group} className={value === null ? 'facts' : 'facts is-said'} value={value} onChange={onChoose}>
      <Label className="label">{words('practice-modes.whichFact')}</Label>
      {facts.map(({ id, label }, at) => (
        <Radio key={id} value={id} className="fact-row">
          <span>{label}</span>
          {at < KEYS && <kbd aria-hidden>{at + 1}</kbd>}
        </Radio>
      ))}
    </RadioGroup>
  )
}

/** So many have a key of their own; all are reached by the arrows. */
const KEYS = 4
