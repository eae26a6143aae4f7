import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { announce } from '../../app/announce'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { keyOf, useForm, type FormFieldProps } from '../form-context'
import { formKeyOf } from '../form-keys'
import { TypedField } from '../TypedField'
import { edited } from '../values'
import { ConditionPart, type PartTools } from './ConditionPart'
import type { Place } from './kinds'
import { placeWords } from './place-words'
import { rearrange, type Action } from './rearrange'

/** What a rule asks for, as a tree of parts and groups; as text for whoever prefers it. */
export function ConditionField(props: FormFieldProps) {
  const { path, label, help, isRequired } = props
  const value = props.value ?? ''
  const words = useWords()
  const { edit } = useForm()
  const [isText, setText] = useState(false)
  const holder = useRef<HTMLFieldSetElement>(null)
  const focusSoon = useFocusSoon(holder)

  // What is typed into a part is stored as the part is moved, and the move is of what it is then.
  const latest = useRef<unknown>(value)
  useLayoutEffect(() => {
    latest.current = value
  })
  const store = (next: unknown) => {
    latest.current = next
    edit([next === '' && !isRequired ? { path } : { path, value: next }])
  }
  const tools: PartTools = {
    path,
    label,
    set: (place, next) => store(edited(latest.current, { path: place, value: next })),
    can: (place, action) => rearrange(value, place, action) !== null,
    act(place, action) {
      const before = controlInUse()
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      const done = rearrange(latest.current, place, action)
      focusSoon(done?.focus ?? place, action === 'add' || action === 'remove' ? 0 : before)
      if (done === null) return
      store(done.value)
      announce(words(`authoring.done.${action}`, { part: placeWords(words, label, done.focus) }))
    },
  }
  const pressed = (event: KeyboardEvent<HTMLElement>) => {
    const part = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-part]') : null
    const action: Action | null = formKeyOf(event)
    if (action === null || part === null || !holder.current?.contains(part)) return
    event.preventDefault()
    event.stopPropagation()
    tools.act(placeOf(part), action)
  }
  return (
    <fieldset ref={holder} className="author-group condition" onKeyDownCapture={pressed}>
      <legend>{label}</legend>
      {help && <p className="help">{help}</p>}
      {isText ? (
        <TypedField {...props} label={words('authoring.condition.asText', { field: label })} help="" />
      ) : (
        <ConditionPart value={value} place={[]} tools={tools} />
      )}
      <Button kind="quiet" pressed={isText} onPress={() => setText(!isText)}>
        {words('authoring.condition.text')}
      </Button>
    </fieldset>
  )
}

const placeOf = (part: HTMLElement): Place =>
  (part.dataset.part ?? '')
    .split(' ')
    .filter((key) => key !== '')
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key))

/** Gives the focus to a part once it is drawn: to the control of it that had the focus of the part before, or to its first. */
function useFocusSoon(holder: { current: HTMLElement | null }) {
  const [wanted, setWanted] = useState<{ place: Place; control: number } | null>(null)
  useEffect(() => {
    if (wanted === null) return
    // A menu that closes gives the focus back to its button first.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => focus(holder.current, wanted)))
    return () => cancelAnimationFrame(frame)
  }, [wanted, holder])
  return (place: Place, control: number) => setWanted({ place, control })
}

/** Which control of its part has the focus, counted from its first. */
function controlInUse(): number {
  const element = document.activeElement
  return element === null ? 0 : controlsIn(element.closest('.condition-row')).indexOf(element)
}

const controlsIn = (row: Element | null): Element[] => [...(row?.querySelectorAll('input, button') ?? [])]

function focus(holder: HTMLElement | null, { place, control }: { place: Place; control: number }): void {
  const part = holder?.querySelector(`[data-part="${CSS.escape(keyOf(place).replaceAll('.', ' '))}"]`)
  const controls = controlsIn(part?.querySelector('.condition-row') ?? null)
  const usable = (one: Element | undefined) => one instanceof HTMLElement && !one.matches(':disabled')
  // What is new is chosen first of all: its field, not its kind.
  const first = controls.find((one) => one.matches('input')) ?? controls[0]
  const found = control > 0 && usable(controls[control]) ? controls[control] : first
  if (found instanceof HTMLElement) found.focus()
}
