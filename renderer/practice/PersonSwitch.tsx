import { useId } from 'react'
import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import type { Named } from '../../shared/model/practice'
import { useWords } from '../app/words'

interface PersonSwitchProps {
  persons: readonly Named[]
  /** what the pack calls them, for example person */
  role: string
  chosen: string
  /** how many of the elements of a person are answered, and of how many */
  saidOf(id: string): { said: number; of: number }
  onChoose(id: string): void
}

/** Of which person of the case the elements below are asked. */
export function PersonSwitch({ persons, role, chosen, saidOf, onChoose }: PersonSwitchProps) {
  const words = useWords()
  const helpId = useId()
  return (
    <RadioGroup className="persons" value={chosen} onChange={onChoose} aria-describedby={helpId}>
      <Label className="label">{words('practice.askedOfWhom', { role })}</Label>
      <span className="choice">
        {persons.map(({ id, label }) => (
          <Radio key={id} value={id} className="cell">
            <span className="grow">{label}</span>
            <span className="n">{words('practice.saidOfPerson', saidOf(id))}</span>
          </Radio>
        ))}
      </span>
      <span className="vh" id={helpId}>
        {words('practice.personHelp')}
      </span>
    </RadioGroup>
  )
}
