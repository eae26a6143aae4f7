import { useRef } from 'react'
import { useCommand } from '../app/commands'
import { useWords } from '../app/words'
import { Field } from '../ui/Field'
import type { NotebookPlace } from './useNotebookPlace'

interface SearchFieldProps {
  place: NotebookPlace
  /** goes on to the first entry */
  onLeave(): void
}

/** The field above the list: what is typed is looked for with each letter. */
export function SearchField({ place, onLeave }: SearchFieldProps) {
  const words = useWords()
  const field = useRef<HTMLInputElement>(null)
  useCommand('find-marks', () => field.current?.select())
  return (
    <search className="col nbfind">
      <Field
        inputRef={field}
        type="search"
        aria-label={words('notebook.search')}
        placeholder={words('notebook.search')}
        value={place.filter.typed}
        onChange={(typed) => place.change({ typed })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'ArrowDown') return
          event.preventDefault()
          onLeave()
        }}
      />
    </search>
  )
}
