import { MagnifyingGlassIcon } from '@phosphor-icons/react/MagnifyingGlass'
import { useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { useShortcut } from '../app/commands'
import { useWords } from '../app/words'
import { Icon } from '../ui/Icon'

interface QueryInputProps {
  id: string
  inputRef: RefObject<HTMLInputElement | null>
  value: string
  /** what cannot be read, UTF-16 units; it is underlined */
  fault: { start: number; end: number } | null
  /** something is offered under it */
  isExpanded: boolean
  /** id of the offer that Enter takes */
  active: string | undefined
  onChange(value: string, caret: number): void
  onKeyDown(event: KeyboardEvent): void
  onBlur(): void
  /** what is offered */
  children: ReactNode
}

/** The field of the search itself; what is at fault in it is underlined by a copy of its words under them. */
export function QueryInput(props: QueryInputProps) {
  const { id, inputRef, value, fault, isExpanded, active, onChange, onKeyDown, onBlur, children } = props
  const words = useWords()
  const shortcut = useShortcut('find-cards')
  const copy = useRef<HTMLSpanElement>(null)
  const follow = (input: HTMLInputElement) => copy.current?.scrollTo({ left: input.scrollLeft })
  return (
    <span className={fault ? 'field is-query is-wrong' : 'field is-query'}>
      <label className="vh" htmlFor={id}>
        {words('cards.search')}
      </label>
      <Icon of={MagnifyingGlassIcon} small />
      <input
        id={id}
        ref={inputRef}
        className="input"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isExpanded}
        aria-controls={`${id}-offers`}
        aria-activedescendant={active}
        aria-invalid={fault !== null}
        aria-describedby={fault ? `${id}-fault` : undefined}
        aria-keyshortcuts={shortcut?.aria}
        placeholder={words('cards.searchHint')}
        value={value}
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        onChange={({ target }) => {
          onChange(target.value, target.selectionStart ?? target.value.length)
          follow(target)
        }}
        onKeyDown={onKeyDown}
        onScroll={({ currentTarget }) => follow(currentTarget)}
        onBlur={onBlur}
      />
      {fault && (
        <span className="query-copy" aria-hidden ref={copy} dir="auto">
          {value.slice(0, fault.start)}
          <u>{value.slice(fault.start, fault.end) || ' '}</u>
          {value.slice(fault.end)}
        </span>
      )}
      {value === '' && <kbd aria-hidden>{shortcut?.shown}</kbd>}
      {children}
    </span>
  )
}
