import { useEffect, useRef, useState } from 'react'
import { useCommand, useShortcut } from '../app/commands'
import { useWords } from '../app/words'
import { QueryField } from '../ui/QueryField'

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
      <QueryField
        label={words('cards.search')}
        value={typed}
        placeholder={words('cards.searchHint')}
        shortcut={shortcut}
        inputRef={field}
        onChange={setTyped}
      />
    </div>
  )
}
