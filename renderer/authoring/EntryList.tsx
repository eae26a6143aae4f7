import { useDeferredValue, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { DraftPart } from '../../shared/pack/draft-parts'
import { emptyValue } from '../../shared/pack/fields'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { freshId, type Entry } from './entries'
import type { DraftState } from './useDraft'
import { fieldIn, valueAt } from './values'

interface EntryListProps {
  id: string
  part: DraftPart
  entries: readonly Entry[]
  draft: DraftState
}

/** The entries of a part, found by words, with a way to add one. */
export function EntryList({ id, part, entries, draft }: EntryListProps) {
  const words = useWords()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const sought = useDeferredValue(typed.trim().toLocaleLowerCase())
  const shown = entries.filter(({ title, id: own }) => `${title} ${own}`.toLocaleLowerCase().includes(sought))
  const add = () => {
    const value = emptyValue(part.field)
    const named =
      typeof value === 'object' && value !== null
        ? { ...value, id: freshId(entries, part.id.replace(/s$/, '')) }
        : value
    const at = entries.filter(({ file }) => file === part.file).length
    const hasList = Array.isArray(valueAt(draft.files.get(part.file)?.value, part.path))
    draft.edit(part.file, [hasList ? { path: [...part.path, at], value: named } : { path: part.path, value: [named] }])
    void navigate(`/authoring/${id}/${part.id}?file=${part.file}&at=${at}`)
  }
  return (
    <div className="col author-list">
      <search className="author-find">
        <Field
          aria-label={words('authoring.find')}
          placeholder={words('authoring.find')}
          value={typed}
          onChange={setTyped}
        />
        <Button kind="plain" onPress={add}>
          {words(`authoring.new.${part.id}`)}
        </Button>
      </search>
      <p className="meta">{words('authoring.shown', { count: shown.length, all: entries.length })}</p>
      <ul>
        {shown.map(({ file, path, title, id: own, problems, value }) => (
          <li key={`${file} ${path.join('.')}`}>
            <Link to={`/authoring/${id}/${part.id}?file=${encodeURIComponent(file)}&at=${path.at(-1)}`}>
              <span className="author-title">{title || words('authoring.unnamed')}</span>
              <span className="meta">
                {own}
                {fieldIn(value, 'pair') === undefined ? '' : ` · ${words('authoring.isPair')}`}
              </span>
              {problems > 0 && <span className="author-faulty">{words('authoring.faults', { count: problems })}</span>}
            </Link>
          </li>
        ))}
      </ul>
      {entries.length === 0 && <p className="under">{words(`authoring.empty.${part.id}`)}</p>}
    </div>
  )
}
