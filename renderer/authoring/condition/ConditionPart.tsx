import { useWords } from '../../app/words'
import { Field } from '../../ui/Field'
import { Select } from '../../ui/Select'
import { Switch } from '../../ui/Switch'
import { keyOf, useForm, type Path } from '../form-context'
import { IdBox } from '../IdBox'
import { TypedField } from '../TypedField'
import { useTyped } from '../useTyped'
import { fieldIn, textIn } from '../values'
import { Wrong } from '../Wrong'
import { asKind, kindOf, kinds, listOf, partsIn, type Place } from './kinds'
import { PartActions } from './PartActions'
import { ownMark, placeWords } from './place-words'
import type { Action } from './rearrange'

/** What the parts of a condition share. */
export interface PartTools {
  /** of the field, from the top of the file */
  path: Path
  /** what the field is called */
  label: string
  set(place: Place, value: unknown): void
  can(place: Place, action: Action): boolean
  act(place: Place, action: Action): void
}

interface ConditionPartProps {
  value: unknown
  place: Place
  tools: PartTools
}

/** A part of a condition: how it combines, what it names, what can be done to it, and the parts within it. */
export function ConditionPart({ value, place, tools }: ConditionPartProps) {
  const words = useWords()
  const path = [...tools.path, ...place]
  const kind = kindOf(value)
  const name = placeWords(words, tools.label, place)
  const within = partsIn(value)
  const list = listOf(value)
  return (
    <div
      className="condition-part"
      role="group"
      aria-label={name}
      data-part={keyOf(place).replaceAll('.', ' ')}
      {...(place.length > 0 && { 'data-path': keyOf(path) })}
    >
      <div className="condition-row">
        <span className="condition-place" aria-hidden>
          {ownMark(words, place)}
        </span>
        {kind === 'other' ? (
          <TypedField path={path} label={name} help="" field={{ kind: 'written' }} isRequired value={value} />
        ) : (
          <Select
            label={words('authoring.condition.kindOf', { part: name })}
            labelHidden
            value={kind}
            options={kinds.map((one) => ({ value: one, label: words(`authoring.condition.kind.${one}`) }))}
            onChange={(next) => {
              const chosen = kinds.find((one) => one === next)
              if (chosen) tools.set(place, asKind(value, chosen))
            }}
          />
        )}
        {kind === 'part' && <NameBox path={path} name={name} value={value} onChange={(id) => tools.set(place, id)} />}
        {kind === 'some' && (
          <NameBox
            path={[...path, 'some']}
            name={name}
            value={fieldIn(value, 'some')}
            onChange={(id) => tools.set([...place, 'some'], id)}
          />
        )}
        {kind === 'at-least' && (
          <NumberBox
            path={[...path, 'at-least']}
            name={name}
            value={fieldIn(value, 'at-least')}
            onChange={(number) => tools.set([...place, 'at-least'], number)}
          />
        )}
        <PartActions place={place} name={name} isGroup={within.length > 0} tools={tools} />
      </div>
      {kind === 'some' && (
        <div className="condition-same">
          <Switch
            label={words('authoring.condition.same')}
            isSelected={textIn(value, 'same') === 'subject'}
            onChange={(isSame) =>
              tools.set(place, { some: fieldIn(value, 'some'), ...(isSame && { same: 'subject' }) })
            }
          />
          <span>{words('authoring.condition.same')}</span>
        </div>
      )}
      {kind !== 'part' && <Wrong path={path} />}
      {list !== null && <Wrong path={[...path, list]} />}
      {within.length > 0 && (
        <ol className="condition-parts">
          {within.map((part) => (
            <li key={keyOf(part.at)}>
              <ConditionPart value={part.value} place={[...place, ...part.at]} tools={tools} />
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

interface BoxProps<T> {
  path: Path
  name: string
  value: unknown
  onChange(value: T): void
}

/** The fact, element or finding that a part names; at once with what is wrong with it. */
function NameBox({ path, name, value, onChange }: BoxProps<string>) {
  const words = useWords()
  const { optionsFor, problemsAt } = useForm()
  const options = optionsFor('part')
  const id = typeof value === 'string' ? value : ''
  const isKnown = options.some((one) => one.value === id)
  const here =
    id === '' ? [words('authoring.condition.chooseOne')] : isKnown ? [] : [words('authoring.condition.unknown', { id })]
  // Of an empty one the check says no more, and in other words.
  const wrong = id === '' ? here : [...new Set([...here, ...problemsAt(path)])]
  return (
    <IdBox
      label={words('authoring.condition.nameOf', { part: name })}
      labelHidden
      wrong={wrong.join('; ') || null}
      value={id}
      options={options}
      onChange={onChange}
    />
  )
}

function NumberBox({ path, name, value, onChange }: BoxProps<unknown>) {
  const words = useWords()
  const { problemsAt } = useForm()
  const typed = useTyped(String(value), (text) => onChange(/^\s*\d+\s*$/.test(text) ? Number(text) : text.trim()))
  return (
    <Field
      aria-label={words('authoring.condition.numberOf', { part: name })}
      wrong={problemsAt(path).join('; ') || null}
      inputMode="numeric"
      {...typed}
    />
  )
}
