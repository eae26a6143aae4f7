import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import type { Rules } from '../../shared/classifier/rules'
import type { Person, Statement } from '../../shared/classifier/told'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { Field } from '../ui/Field'
import { Sign } from '../ui/Sign'
import { factGroups } from './fact-groups'
import { FactPicker } from './FactPicker'
import { named } from '../../shared/practice/told-changes'
import { WhoTicks } from './WhoTicks'

interface FactPanelProps {
  rules: Rules
  persons: readonly Person[]
  /** words of the case that show it; none: it is assumed */
  quotes: readonly string[]
  /** what is changed; null: a new one */
  initial: Statement | null
  onGive(statement: Statement): void
  /** Lets other words be picked by key. */
  onPickWords(): void
  onLeave(): void
}

/** Asks which fact words show: of whom, by whom, and whether it is so. Enter chooses a fact and leads to the button that gives it. */
export function FactPanel({ rules, persons, quotes, initial, onGive, onPickWords, onLeave }: FactPanelProps) {
  const words = useWords()
  const headingId = useId()
  const groups = useMemo(() => factGroups(rules, words('own-case.otherFacts')), [rules, words])
  const [fact, setFact] = useState(initial?.fact ?? null)
  const [is, setIs] = useState<'yes' | 'no'>(initial?.is === 'no' ? 'no' : 'yes')
  const [number, setNumber] = useState(typeof initial?.is === 'number' ? String(initial.is) : '')
  const [of, setOf] = useState(() => chosenOf(initial?.of, persons, 'subject', initial === null))
  const [by, setBy] = useState(() => chosenOf(initial?.by, persons, 'actor', initial === null))
  const input = useRef<HTMLInputElement>(null)
  const give = useRef<HTMLButtonElement>(null)
  useEffect(() => input.current?.focus(), [])
  // Once other words were chosen, what is left to do is to change the fact.
  const first = useRef(quotes)
  useEffect(() => {
    if (quotes !== first.current) give.current?.focus()
  }, [quotes])

  const rule = rules.facts.find(({ id }) => id === fact)
  const isWhole = fact !== null && rule === undefined
  const parameter = rules.parameters.find(({ id }) => id === rule?.threshold)
  const scope = isWhole ? 'pair' : (rule?.['belongs-to'] ?? 'case')
  const asksOf = scope === 'pair' || scope === 'subject'
  const asksBy = scope === 'pair' || scope === 'actor'
  const told = number.trim() === '' ? is : Number(number.replace(',', '.'))
  const wrong = typeof told === 'number' && !(told >= 0) ? words('own-case.noNumber') : null

  const choose = (id: string) => {
    flushSync(() => setFact(id))
    give.current?.focus()
  }
  const submit = () => {
    if (fact === null || wrong !== null) return
    onGive({
      fact,
      ...(asksOf && named('of', of)),
      ...(asksBy && named('by', by)),
      is: isWhole ? 'no' : parameter ? told : is,
      quotes: [...quotes],
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    onLeave()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves the form from wherever the focus is in it
    <section className="col fact-panel" aria-labelledby={headingId} onKeyDown={onKeyDown}>
      <h2 className="label" id={headingId}>
        {words(quotes.length > 0 ? 'own-case.whatTheyShow' : 'own-case.assumedFact')}
      </h2>
      {quotes.map((quote) => (
        <p key={quote} className="q" dir="auto">
          {words('practice.quote', { quote })}
        </p>
      ))}
      {initial !== null && (
        <p className="btnrow other-words">
          <Button kind="quiet" onPress={onPickWords}>
            {words('own-case.pickOtherWords')}
          </Button>
          <span className="meta">{words('own-case.otherWordsHelp')}</span>
        </p>
      )}
      <FactPicker groups={groups} chosen={fact} onChoose={choose} inputRef={input} />
      {rule && !isWhole && (
        <Choice
          label={rule.label}
          value={is}
          options={[
            { value: 'yes', label: words('practice.answerYes'), sign: <Sign value="yes" /> },
            { value: 'no', label: words('practice.answerNo'), sign: <Sign value="no" /> },
          ]}
          isDisabled={parameter !== undefined && number.trim() !== ''}
          onChange={(value) => setIs(value)}
        />
      )}
      {isWhole && <p className="label">{words('own-case.deniedWhole')}</p>}
      {parameter && (
        <Field
          label={words('own-case.orNumber', { unit: parameter.unit })}
          help={words('own-case.threshold', { label: parameter.label, value: parameter.value, unit: parameter.unit })}
          value={number}
          wrong={wrong}
          inputMode="decimal"
          onChange={setNumber}
        />
      )}
      {asksOf && (
        <WhoTicks
          label={words('own-case.ofWhomAsked', { role: rules.roles.subject })}
          persons={persons.filter(({ role }) => role === 'subject')}
          chosen={of}
          onChange={setOf}
        />
      )}
      {asksBy && (
        <WhoTicks
          label={words('own-case.byWhomAsked', { role: rules.roles.actor })}
          persons={persons.filter(({ role }) => role === 'actor')}
          chosen={by}
          onChange={setBy}
        />
      )}
      <p className="btnrow">
        <Button ref={give} kind="main" isDisabled={fact === null || wrong !== null} onPress={submit}>
          {words(initial === null ? 'own-case.giveFact' : 'own-case.changeFact')}
        </Button>
        <Button kind="quiet" onPress={onLeave}>
          {words('action.cancel')}
        </Button>
      </p>
    </section>
  )
}

/** A new fact is of the only person that there is, so that it stays theirs when another joins the case. */
function chosenOf(named: Statement['of'], persons: readonly Person[], role: Person['role'], isNew: boolean): string[] {
  const ids = [named ?? []].flat()
  const [only, ...others] = persons.filter((one) => one.role === role)
  return isNew && ids.length === 0 && only && others.length === 0 ? [only.id] : ids
}
