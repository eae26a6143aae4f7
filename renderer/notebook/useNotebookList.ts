import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { NotebookEntry } from '../../shared/model/notebook'
import { announce } from '../app/announce'
import { useApi } from '../app/api'
import { useWords } from '../app/words'
import { toggled, withAll, type Chosen } from './selection'
import { useEntryFocus, type EntryFocus } from './useEntryFocus'
import { useEntryKeys } from './useEntryKeys'
import { useEntryRows, type EntryRows } from './useEntryRows'
import { useKeptPlace } from './useKeptPlace'
import { useNotebookPages, type NotebookPages } from './useNotebookPages'
import type { NotebookPlace } from './useNotebookPlace'

export interface NotebookList {
  place: NotebookPlace
  pages: NotebookPages
  total: number
  rows: EntryRows
  focus: EntryFocus
  listRef: RefObject<HTMLOListElement | null>
  onKeyDown(event: KeyboardEvent): void
  chosen: Chosen
  choose(chosen: Chosen): void
  toggle(id: string): void
  /** chooses the entries from one to another, inclusive */
  extend(from: number, to: number): void
  /** what an action is done with now: the chosen marks, else the one that has the focus */
  meant(): string[]
  /** the one entry that is meant, if it is one and at hand */
  meantEntry(): NotebookEntry | null
}

/** What is drawn at first, before the window has been measured. */
const FIRST = { first: 0, last: 12 }

/** The list of the place: its entries as they come into view, which one the keys act on, and which are chosen. */
export function useNotebookList(place: NotebookPlace, editing: string | null): NotebookList {
  const api = useApi()
  const client = useQueryClient()
  const words = useWords()
  const listRef = useRef<HTMLOListElement>(null)
  const { asked, order } = place
  const [inView, setInView] = useState(FIRST)
  const [chosen, setChosen] = useState<Chosen>(new Set())
  // Another list: what was chosen in the one before would be acted on unseen, and it is read from its start.
  const listed = JSON.stringify([asked, order])
  const [listedBefore, setListed] = useState(listed)
  if (listed !== listedBefore) {
    setListed(listed)
    setChosen(new Set())
    setInView(FIRST)
  }
  const isNew = listed !== listedBefore
  const [at, setAt] = useState(0)
  if (isNew && at !== 0) setAt(0)
  const pages = useNotebookPages(asked, order, isNew ? { ...FIRST, kept: 0 } : { ...inView, kept: at })
  const total = pages.figures?.total ?? 0
  const focus = useEntryFocus({ list: listRef, total, at, onMove: setAt })
  const editingAt = editing === null ? -1 : pages.indexOf(editing)
  const rows = useEntryRows({
    list: listRef,
    count: total,
    listed,
    kept: editingAt < 0 ? [focus.current] : [focus.current, editingAt],
  })
  const { startIndex: first, endIndex: last } = rows.range ?? { startIndex: 0, endIndex: FIRST.last }
  if (!isNew && (first !== inView.first || last !== inView.last)) setInView({ first, last })
  useKeptPlace(rows, total, focus)

  const hasBegun = useRef(false)
  useEffect(() => {
    // The first list stays where Back has brought it.
    if (hasBegun.current) window.scrollTo(0, 0)
    hasBegun.current = true
  }, [listed])

  const choose = (next: Chosen) => {
    setChosen(next)
    announce(words('notebook.chosenSaid', { count: next.size }))
  }
  const allIds = () => client.fetchQuery(api.notebook.ids.queryOptions({ filter: asked, order }))
  const toggle = (id: string) => choose(toggled(chosen, id))
  function extend(from: number, to: number) {
    const [start, end] = from < to ? [from, to] : [to, from]
    const entries = Array.from({ length: end - start + 1 }, (_, at) => pages.entryAt(start + at))
    const known = entries.flatMap((entry) => entry?.id ?? [])
    if (known.length === entries.length || order === 'tag') choose(withAll(chosen, known))
    else void allIds().then((ids) => choose(withAll(chosen, ids.slice(start, end + 1))))
  }
  const onKeyDown = useEntryKeys({
    total,
    focus,
    onToggle(index) {
      const entry = pages.entryAt(index)
      if (entry) toggle(entry.id)
    },
    onExtend: extend,
    onAll: () => void allIds().then((ids) => choose(new Set(ids))),
    onNone() {
      if (chosen.size > 0) choose(new Set())
      return chosen.size > 0
    },
  })

  const meantEntry = () => {
    const [only] = chosen
    if (chosen.size > 1) return null
    if (only !== undefined) return pages.entryAt(pages.indexOf(only))
    // Never an entry that nothing shows to be the one.
    return focus.hasFocus() ? pages.entryAt(focus.current) : null
  }
  return {
    place,
    pages,
    total,
    rows,
    focus,
    listRef,
    onKeyDown,
    chosen,
    choose,
    toggle,
    extend,
    meant() {
      const entry = chosen.size === 0 ? meantEntry() : null
      return entry ? [entry.id] : [...chosen]
    },
    meantEntry,
  }
}
