import { useDeferredValue, useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { DraftPart } from '../../shared/pack/draft-parts'
import { emptyValue } from '../../shared/pack/fields'
import { announce } from '../app/announce'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { entryPath } from './draft-path'
import { besideIn, freshId, type Entry } from './entries'
import { MoveButtons } from './MoveButtons'
import type { DraftState } from './useDraft'
import { useEntryKeys } from './useEntryKeys'
import { fieldIn, valueAt } from './values'

interface EntryListProps {
  id: string
  part: DraftPart
  entries: readonly Entry[]
  draft: DraftState
}

/** The entries of a part, found by words, with a way to add one, and to order them. */
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
    void navigate(entryPath({ id, part: part.id, file: part.file, at }))
  }
  const list = useRef<HTMLUListElement>(null)
  const focusRow = (row: number, what: string) =>
    requestAnimationFrame(() => {
      const item = list.current?.children[row]
      const found = item?.querySelector<HTMLElement>(`${what}:not(:disabled)`) ?? item?.querySelector('a')
      found?.focus()
    })
  const move = (entry: Entry, to: number, what: string) => {
    const { at, count: all } = besideIn(entries, entry)
    if (to < 0 || to >= all) return
    draft.edit(entry.file, [{ path: entry.path, to }])
    announce(words('authoring.movedTo', { at: to + 1, all }))
    focusRow(shown.indexOf(entry) + to - at, what)
  }
  // Of those that were found the ones between them are not seen: they are ordered in the whole list.
  const isOrdered = sought === ''
  const onKey = useEntryKeys({
    list,
    total: shown.length,
    onMove(row, step) {
      const entry = shown[row]
      if (entry && isOrdered) move(entry, besideIn(entries, entry).at + step, 'a')
    },
    onRemove(row) {
      const entry = shown[row]
      if (!entry) return
      draft.edit(entry.file, [{ path: entry.path }])
      announce(words('authoring.removed', { name: entry.title || words('authoring.unnamed') }))
      focusRow(Math.min(row, shown.length - 2), 'a')
    },
  })
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
      <ul ref={list} onKeyDown={onKey}>
        {shown.map((entry) => {
          const { file, path, title, id: own, problems, value } = entry
          const { at, count } = besideIn(entries, entry)
          return (
            <li key={`${file} ${path.join('.')}`}>
              <Link
                to={entryPath({ id, part: part.id, file, at: path.at(-1) })}
                data-entry
                data-file={file}
                data-at={path.at(-1)}
              >
                <span className="author-title">{title || words('authoring.unnamed')}</span>
                <span className="meta">
                  {own}
                  {fieldIn(value, 'pair') === undefined ? '' : ` · ${words('authoring.isPair')}`}
                </span>
                {problems > 0 && (
                  <span className="author-faulty">{words('authoring.faults', { count: problems })}</span>
                )}
              </Link>
              {isOrdered && (
                <MoveButtons
                  name={title || own}
                  at={at}
                  count={count}
                  onMove={(to, isUp) => move(entry, to, isUp ? '.author-up' : '.author-down')}
                />
              )}
            </li>
          )
        })}
      </ul>
      {entries.length === 0 && <p className="under">{words(`authoring.empty.${part.id}`)}</p>}
    </div>
  )
}
