import { skipToken, useQuery } from '@tanstack/react-query'
import { CaretDownIcon } from '@phosphor-icons/react/CaretDown'
import { useState } from 'react'
import { useApi } from '../app/api'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Icon } from '../ui/Icon'
import { Popover } from '../ui/Popover'
import type { NotebookPlace } from './useNotebookPlace'

/** Tags that are drawn at once; of more, the field finds the others. */
const SHOWN = 60

/** Only the marks that have a tag, of those that the listed marks have. */
export function TagFilter({ place }: { place: NotebookPlace }) {
  const words = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const [sought, setSought] = useState('')
  const { data: tags } = useQuery(useApi().notebook.tags.queryOptions(isOpen ? place.asked : skipToken))
  const { tag: chosen } = place.filter
  const wanted = sought.replace(/^#/, '').trim().toLocaleLowerCase()
  const found = (tags ?? []).filter(({ tag }) => tag.toLocaleLowerCase().includes(wanted))
  const choose = (tag: string | null) => {
    place.change({ tag })
    setIsOpen(false)
    setSought('')
  }
  return (
    <Popover
      label={words('notebook.tag')}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button kind="tool" className="filter-tag">
          {chosen === null ? words('notebook.tag') : `#${chosen}`}
          <Icon of={CaretDownIcon} small />
        </Button>
      }
    >
      <div className="tag-filter">
        <Field
          aria-label={words('notebook.tagFind')}
          placeholder={words('notebook.tagFind')}
          value={sought}
          onChange={setSought}
          onKeyDown={(event) => {
            const [first] = found
            if (event.key === 'Enter' && first) choose(first.tag)
          }}
          autoFocus
        />
        <ul>
          {chosen !== null && (
            <li>
              <Button kind="bare" className="menu-row" onPress={() => choose(null)}>
                {words('notebook.allTags')}
              </Button>
            </li>
          )}
          {found.slice(0, SHOWN).map(({ tag, count }) => (
            <li key={tag}>
              <Button kind="bare" className="menu-row" pressed={tag === chosen} onPress={() => choose(tag)}>
                #{tag} <span className="n">{words('notebook.tagCount', { count })}</span>
              </Button>
            </li>
          ))}
        </ul>
        {tags?.length === 0 && <p className="meta">{words('notebook.noTags')}</p>}
        {tags !== undefined && tags.length > 0 && found.length === 0 && (
          <p className="meta">{words('notebook.noTagLike')}</p>
        )}
      </div>
    </Popover>
  )
}
