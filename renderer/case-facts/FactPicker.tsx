import { useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { useWords } from '../app/words'
import type { FactGroup } from './fact-groups'

interface FactPickerProps {
  groups: readonly FactGroup[]
  /** id of a fact, or of an element that is denied as a whole */
  chosen: string | null
  onChoose(fact: string): void
  inputRef: RefObject<HTMLInputElement | null>
}

interface Option {
  id: string
  label: string
  group: FactGroup
}

/** Looks for a fact by its words or its element's. Arrows and Enter choose; all facts stand there until something is typed. */
export function FactPicker({ groups, chosen, onChoose, inputRef }: FactPickerProps) {
  const words = useWords()
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState<number | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const all: Option[] = groups.flatMap((group) => [
    ...group.facts.map(({ id, label }) => ({ id, label, group })),
    ...(group.canBeDenied ? [{ id: group.id, label: words('own-case.noneOf', { element: group.label }), group }] : []),
  ])
  const found = all.filter((option) => isLike(option, typed))
  const index =
    at ??
    Math.max(
      0,
      found.findIndex(({ id }) => id === chosen),
    )
  const here = found[Math.min(index, found.length - 1)]
  const optionId = (id: string) => `${listId}-${id || 'other'}`

  const go = (to: number) => {
    const next = Math.max(0, Math.min(found.length - 1, to))
    setAt(next)
    const id = found[next]?.id
    if (id !== undefined) document.getElementById(optionId(id))?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE }[event.key]
    if (step !== undefined) go(index + step)
    else if (event.key === 'Enter' && here) onChoose(here.id)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="fact-picker">
      <label className="label" htmlFor={`${listId}-input`}>
        {words('own-case.fact')}
      </label>
      <input
        id={`${listId}-input`}
        ref={inputRef}
        className="input"
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={here && optionId(here.id)}
        placeholder={words('own-case.findFact')}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} className="fact-options" role="listbox" aria-label={words('own-case.facts')} ref={list}>
        {groups.map((group) => {
          const options = found.filter((option) => option.group === group)
          if (options.length === 0) return null
          return (
            <div key={group.id} role="group" aria-label={group.label}>
              <p className="meta" aria-hidden>
                {group.label}
              </p>
              {options.map((option) => (
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- its keys are heard by the field, which keeps the focus
                <div
                  key={option.id}
                  id={optionId(option.id)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={option.id === chosen}
                  className={option === here ? 'menu-row is-at' : 'menu-row'}
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => onChoose(option.id)}
                >
                  {option.label}
                </div>
              ))}
            </div>
          )
        })}
        {found.length === 0 && <p className="meta">{words('own-case.noSuchFact')}</p>}
      </div>
    </div>
  )
}

const PAGE = 8

/** Whether each word that was typed stands in the fact's label, its element's or its id. */
function isLike({ id, label, group }: Option, typed: string): boolean {
  const within = `${label} ${group.label} ${id}`.toLocaleLowerCase()
  return typed
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => within.includes(word))
}
