import { XIcon } from '@phosphor-icons/react/X'
import { useId, useRef, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { useWords } from '../app/words'
import { Icon } from '../ui/Icon'
import { useFieldFiles } from './useFieldFiles'

/** In the margin, at its usual width. */
const LETTERS_A_LINE = 24

interface ItemsFieldProps {
  items: readonly string[]
  onChange(items: string[]): void
  /** why the list was not taken */
  wrong: string | null
}

/** The items of a list, one a line: Enter adds one after it, Backspace in an empty one takes it away. */
export function ItemsField({ items, onChange, wrong }: ItemsFieldProps) {
  const words = useWords()
  const list = useRef<HTMLOListElement>(null)
  const helpId = useId()
  const files = useFieldFiles(() => list.current?.querySelector('textarea') ?? null)
  const why = wrong ?? files.wrong
  const focus = (index: number) => list.current?.querySelectorAll('textarea')[Math.max(0, index)]?.focus()
  // Drawn before the next key comes: that one is of the item that gets the focus.
  const changeAndFocus = (changed: string[], index: number) => {
    flushSync(() => onChange(changed))
    focus(index)
  }

  function type(event: KeyboardEvent<HTMLTextAreaElement>, index: number) {
    if (event.nativeEvent.isComposing) return
    const isBare = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
    if (event.key === 'Enter' && isBare) {
      event.preventDefault()
      changeAndFocus([...items.slice(0, index + 1), '', ...items.slice(index + 1)], index + 1)
    } else if (event.key === 'Backspace' && items[index] === '' && items.length > 1) {
      event.preventDefault()
      changeAndFocus(
        items.filter((_, at) => at !== index),
        index - 1,
      )
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && isBare) {
      event.preventDefault()
      focus(index + (event.key === 'ArrowDown' ? 1 : -1))
    }
  }

  return (
    <fieldset className={why ? 'field is-wrong' : 'field'} aria-describedby={helpId} {...files.handlers}>
      <legend className="label">{words('cards.items')}</legend>
      <ol className="items" ref={list}>
        {items.map((item, index) => (
          <li key={index}>
            <textarea
              rows={Math.max(1, Math.ceil(item.length / LETTERS_A_LINE))}
              value={item}
              dir="auto"
              aria-label={words('cards.item', { number: index + 1 })}
              aria-invalid={wrong !== null || undefined}
              onChange={(event) =>
                onChange(items.map((one, at) => (at === index ? event.target.value.replace(/\s*\n\s*/g, ' ') : one)))
              }
              onKeyDown={(event) => type(event, index)}
            />
          </li>
        ))}
      </ol>
      <p className="help" id={helpId}>
        {words('cards.itemsHelp')}
      </p>
      {why && (
        <p className="why">
          <Icon of={XIcon} small />
          <span>{why}</span>
        </p>
      )}
    </fieldset>
  )
}
