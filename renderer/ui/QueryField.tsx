import { MagnifyingGlassIcon } from '@phosphor-icons/react/MagnifyingGlass'
import type { RefObject } from 'react'
import type { Shortcut } from './Button'
import { Icon } from './Icon'

interface QueryFieldProps {
  /** its name; it is not shown */
  label: string
  value: string
  placeholder: string
  /** the key that leads to it, shown while it is empty */
  shortcut: Shortcut | null
  inputRef: RefObject<HTMLInputElement | null>
  onChange(value: string): void
}

/** The field above a list that is looked through. */
export function QueryField({ label, value, placeholder, shortcut, inputRef, onChange }: QueryFieldProps) {
  return (
    <label className="field is-query">
      <span className="vh">{label}</span>
      <Icon of={MagnifyingGlassIcon} small />
      <input
        ref={inputRef}
        className="input"
        type="search"
        value={value}
        placeholder={placeholder}
        spellCheck={false}
        aria-keyshortcuts={shortcut?.aria}
        onChange={(event) => onChange(event.target.value)}
      />
      {value === '' && <kbd aria-hidden>{shortcut?.shown}</kbd>}
    </label>
  )
}
