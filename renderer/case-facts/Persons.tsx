import { XIcon } from '@phosphor-icons/react/X'
import { useId, useRef, useState } from 'react'
import type { Rules } from '../../shared/classifier/rules'
import type { Person } from '../../shared/classifier/told'
import { announce } from '../app/announce'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { Field } from '../ui/Field'
import { IconButton } from '../ui/IconButton'
import { factsOfThemAlone, withName, withoutPerson, withPerson, type Given } from '../../shared/practice/told-changes'

interface PersonsProps {
  rules: Rules
  told: Given
  /** more are not named: those whose part is the same are one */
  atMost: number
  /** @param said what happened, in a sentence */
  onChange(told: Given, said: string): void
}

const LABEL_CHARACTERS = 100

/** Who takes part in a case, in the pack's words for the two sides; a case in which nobody need be told apart names nobody. */
export function Persons({ rules, told, atMost, onChange }: PersonsProps) {
  const words = useWords()
  const headingId = useId()
  const [label, setLabel] = useState('')
  const [role, setRole] = useState<Person['role']>('subject')
  const input = useRef<HTMLInputElement>(null)
  const roles = [
    { value: 'subject' as const, label: rules.roles.subject },
    { value: 'actor' as const, label: rules.roles.actor },
  ]
  const isFull = told.persons.length >= atMost
  const add = () => {
    const name = label.trim()
    if (isFull) announce(words('own-case.personsFull', { most: atMost }))
    if (name === '' || isFull) return
    onChange(withPerson(told, { label: name, role }), words('own-case.personAdded', { person: name }))
    setLabel('')
    input.current?.focus()
  }
  const remove = (person: Person) => {
    const facts = factsOfThemAlone(told, person.id)
    onChange(withoutPerson(told, person.id), words('own-case.personRemoved', { person: person.label, facts }))
    input.current?.focus()
  }
  return (
    <section className="col case-persons" aria-labelledby={headingId}>
      <h2 className="label" id={headingId}>
        {words('own-case.persons')}
      </h2>
      <p className="meta">{words('own-case.personsHelp')}</p>
      {told.persons.length > 0 && (
        <ul>
          {told.persons.map((person) => (
            <li key={person.id}>
              <PersonName
                key={person.label}
                person={person}
                onName={(name) =>
                  onChange(withName(told, person.id, name), words('own-case.personNamed', { person: name }))
                }
              />
              <span className="meta">{rules.roles[person.role]}</span>
              <IconButton
                label={words('own-case.removePerson', { person: person.label })}
                icon={XIcon}
                onPress={() => remove(person)}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="person-new">
        <Field
          label={words('own-case.personName')}
          serif
          value={label}
          maxLength={LABEL_CHARACTERS}
          inputRef={input}
          onChange={setLabel}
          onKeyDown={(event) => event.key === 'Enter' && add()}
        />
        <Choice
          label={words('own-case.personRole')}
          labelHidden
          value={role}
          options={roles}
          onChange={(value) => setRole(value)}
        />
        <Button isDisabled={label.trim() === '' || isFull} onPress={add}>
          {words('own-case.addPerson')}
        </Button>
      </div>
      {isFull && <p className="meta">{words('own-case.personsFull', { most: atMost })}</p>}
    </section>
  )
}

/** A name that is changed in its place: when it is left or Enter is pressed. */
function PersonName({ person, onName }: { person: Person; onName(name: string): void }) {
  const words = useWords()
  const [typed, setTyped] = useState(person.label)
  const keep = () => {
    const name = typed.trim()
    if (name === '') setTyped(person.label)
    else if (name !== person.label) onName(name)
  }
  return (
    <Field
      aria-label={words('own-case.nameOf', { person: person.label })}
      serif
      value={typed}
      maxLength={LABEL_CHARACTERS}
      onChange={setTyped}
      onBlur={keep}
      onKeyDown={(event) => event.key === 'Enter' && keep()}
    />
  )
}
