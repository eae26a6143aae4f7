import { XIcon } from '@phosphor-icons/react/X'
import { useRef, type KeyboardEvent } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Referent } from '../../shared/classifier/rules'
import { announce } from '../app/announce'
import { useWords } from '../app/words'
import { Icon } from '../ui/Icon'
import '../ui/tag-box.css'
import { useForm, type FormFieldProps } from './form-context'
import { IdBox } from './IdBox'
import { shownId } from './match-options'
import { Wrong } from './Wrong'

/** Several ids: each to be taken away, and moved by Alt with the arrows, and a field for one more. */
export function IdsField({ path, label, help, value, isRequired, names }: FormFieldProps & { names: Referent | null }) {
  const words = useWords()
  const { edit, optionsFor, problemsAt } = useForm()
  const chips = useRef<HTMLUListElement>(null)
  const ids = idsIn(value)
  const options = names === null ? [] : optionsFor(names)
  const focus = (at: number) =>
    requestAnimationFrame(() => chips.current?.querySelectorAll<HTMLElement>('button')[at]?.focus())
  const add = (id: string) => {
    if (id === '' || ids.includes(id)) return
    edit([Array.isArray(value) ? { path: [...path, ids.length], value: id } : { path, value: [...ids, id] }])
  }
  const takeAway = (at: number) => {
    const isLast = ids.length === 1
    if (Array.isArray(value) && !(isLast && !isRequired)) edit([{ path: [...path, at] }])
    else edit([isRequired ? { path, value: ids.filter((_, index) => index !== at) } : { path }])
    if (!isLast) focus(Math.min(at, ids.length - 2))
  }
  const move = (event: KeyboardEvent, from: number) => {
    const step = event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 1
    const to = from + step
    if (!event.altKey || !event.key.startsWith('Arrow') || to < 0 || to >= ids.length || !Array.isArray(value)) return
    event.preventDefault()
    event.stopPropagation()
    edit([{ path: [...path, from], to }])
    announce(words('authoring.movedTo', { at: to + 1, all: ids.length }))
    focus(to)
  }
  return (
    <fieldset className="author-group author-ids">
      <legend>{label}</legend>
      {ids.length > 0 && (
        <ul ref={chips} className="author-chips">
          {ids.map((id, at) => (
            <li key={id} data-path={[...path, at].join('.')} onKeyDownCapture={(event) => move(event, at)}>
              <span className="tag-chip">
                <bdi>{shownId(options, id)}</bdi>
                <Button
                  className="tag-remove"
                  aria-label={words('authoring.takeAwayItem', { list: label, item: shownId(options, id) })}
                  onPress={() => takeAway(at)}
                >
                  <Icon of={XIcon} small />
                </Button>
              </span>
              <Wrong path={[...path, at]} />
            </li>
          ))}
        </ul>
      )}
      <IdBox
        label={words('authoring.addTo', { list: label })}
        labelHidden
        placeholder={words('authoring.add')}
        help={help}
        wrong={problemsAt(path).join('; ') || null}
        value=""
        options={options.filter((one) => !ids.includes(one.value))}
        onChange={add}
      />
    </fieldset>
  )
}

/** One or several ids, as a file has them. */
const idsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : value === undefined || value === null || value === '' ? [] : [value]).map(String)
