import { MagnifyingGlassIcon } from '@phosphor-icons/react/MagnifyingGlass'
import { useEffect, useRef, useState } from 'react'
import { useCommand, useShortcut } from '../app/commands'
import { useWords } from '../app/words'
import { Icon } from '../ui/Icon'

/** Long enough for two keys of a word, short enough not to be waited for. */
const AFTER_MS = 150

interface SearchFieldProps {
  search: string
  onSearch(search: string): void
}

/** The field above the list. What is typed is looked for once the typing pauses. */
export function SearchField({ search, onSearch }: SearchFieldProps) {
  const words = useWords()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(search)
  // Another deck, or Clear the search, sets it from outside.
  const [known, setKnown] = useState(search)
  if (known !== search) {
    setKnown(search)
    setTyped(search)
  }
  useEffect(() => {
    if (typed === search) return
    const timer = setTimeout(() => onSearch(typed), AFTER_MS)
    return () => clearTimeout(timer)
  }, [typed, search, onSearch])

  useCommand('find-cards', () => field.current?.select())
  const shortcut = useShortcut('find-cards')
  return (
    <div className="col-wide query" role="search">
      <label className="field is-query">
        <span className="vh">{words('cards.search')}</span>
        <Icon of={MagnifyingGlassIcon} small />
        <input
          ref={field}
          className="input"
          type="search"
          value={typed}
          placeholder={words('cards.searchHint')}
          spellCheck={false}
          aria-keyshortcuts={shortcut?.aria}
          onChange={(event) => setTyped(event.target.value)}
        />
        {typed === '' && <kbd aria-hidden>{shortcut?.shown}</kbd>}
      </label>
    </div>
  )
}
