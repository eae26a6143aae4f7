import { useRef, type KeyboardEvent } from 'react'
import { announce } from '../app/announce'
import { useWords } from '../app/words'
import { emptyValue, type Field as FieldShape } from '../../shared/pack/fields'
import { Button } from '../ui/Button'
import { useForm, type FormFieldProps } from './form-context'
import { formKeyOf } from './form-keys'
import { shownId } from './match-options'
import { MoveButtons } from './MoveButtons'
import { asList, textIn } from './values'
import { Wrong } from './Wrong'

/** A list within an entry: each of its items a field or a group, with the ways to add one, to take one away, and to order them. */
export function ListField({ path, label, help, of, value }: FormFieldProps & { of: FieldShape }) {
  const words = useWords()
  const { Field, edit, selected, optionsFor } = useForm()
  const list = useRef<HTMLDivElement>(null)
  const items = asList(value)
  const isQuotes = path.at(-1) === 'quotes' && selected !== null
  const focus = (at: number, what: string) =>
    requestAnimationFrame(() =>
      list.current?.children[at]
        ?.querySelector<HTMLElement>(`${what}:not(:disabled), input, textarea, button`)
        ?.focus(),
    )
  const add = (item: unknown) => {
    edit([value === undefined ? { path, value: [item] } : { path: [...path, items.length], value: item }])
    focus(items.length, 'input, textarea')
  }
  const takeAway = (at: number) => {
    edit([{ path: [...path, at] }])
    if (items.length > 1) focus(Math.min(at, items.length - 2), '.author-take')
  }
  const takeSelected = () => {
    const quote = selected?.() ?? ''
    if (quote !== '') add(quote)
  }
  const move = (from: number, to: number, what: string) => {
    if (to !== from) edit([{ path: [...path, from], to }])
    announce(words('authoring.movedTo', { at: to + 1, all: items.length }))
    focus(to, what)
  }
  const pressed = (event: KeyboardEvent<HTMLElement>, at: number) => {
    const key = formKeyOf(event)
    if (key !== 'up' && key !== 'down' && key !== 'remove') return
    event.preventDefault()
    event.stopPropagation()
    const control = controlOf(event.currentTarget)
    // What is being typed is of this item, wherever it goes.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    if (key === 'remove') takeAway(at)
    else move(at, Math.min(Math.max(key === 'up' ? at - 1 : at + 1, 0), items.length - 1), control)
  }
  const stated = optionsFor('stated')
  return (
    <fieldset className="author-group">
      <legend>{label}</legend>
      {help && <p className="help">{help}</p>}
      <div ref={list} className="author-items">
        {items.map((item, at) => {
          const name = nameOf(item, (id) => shownId(stated, id))
          const said = name || words('authoring.item', { at: at + 1 })
          return (
            <div key={at} className="author-item" onKeyDown={(event) => pressed(event, at)}>
              <Field path={[...path, at]} label={said} help="" field={of} isRequired value={item} />
              <p className="btnrow">
                <MoveButtons
                  name={words('authoring.itemOf', { list: label, item: said })}
                  at={at}
                  count={items.length}
                  onMove={(to, isUp) => move(at, to, isUp ? '.author-up' : '.author-down')}
                />
                <Button
                  kind="quiet"
                  className="author-take"
                  onPress={() => takeAway(at)}
                  aria-label={words('authoring.takeAwayItem', { list: label, item: said })}
                >
                  {words('authoring.takeAway')}
                </Button>
              </p>
            </div>
          )
        })}
      </div>
      <p className="btnrow">
        {isQuotes && (
          <Button kind="plain" onPress={takeSelected}>
            {words('authoring.takeSelected')}
          </Button>
        )}
        <Button kind="quiet" onPress={() => add(emptyValue(of))} aria-label={words('authoring.addTo', { list: label })}>
          {words('authoring.add')}
        </Button>
      </p>
      <Wrong path={path} />
    </fieldset>
  )
}

/** What an item is called in the list, so that it is told from the others. */
const nameOf = (item: unknown, factNamed: (id: string) => string): string =>
  factNamed(textIn(item, 'fact')) || textIn(item, 'label') || textIn(item, 'name') || textIn(item, 'id')

/** The control that has the focus, to be found again in the item once that stands elsewhere. */
function controlOf(item: HTMLElement): string {
  const field = document.activeElement?.closest<HTMLElement>('[data-path]')
  const rest = field?.dataset.path?.split('.') ?? []
  const own = item.querySelector<HTMLElement>('[data-path]')?.dataset.path?.split('.') ?? []
  const below = rest.slice(own.length).join('.')
  return below === '' ? 'input, textarea' : `[data-path$="${CSS.escape(`.${below}`)}"] :is(input, textarea, button)`
}
