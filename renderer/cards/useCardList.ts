import { useEffect, useRef, useState, type RefObject } from 'react'
import type { CardSort, CardTableRow } from '../../shared/model/card-table'
import { announce } from '../app/announce'
import { useWords } from '../app/words'
import { toggled, withAll, type Chosen } from './selection'
import { useListPlace } from './list-place'
import { searchFault } from './search-fault'
import { useCardIds } from './useCardIds'
import { useCardPages, type CardPages } from './useCardPages'
import type { CardsPlace } from './useCardsPlace'
import { useListNavigation, type ListNavigation } from './useListNavigation'
import { useRowHeight } from './useRowHeight'
import { useWindowedRows } from './useWindowedRows'

export interface CardList {
  pages: CardPages
  rowHeight: number
  window: { first: number; last: number }
  navigation: ListNavigation
  chosen: Chosen
  setChosen(chosen: Chosen): void
  toggle(row: CardTableRow): void
  /** what an action is done with now: the chosen cards, else the one of the row that is open or has the focus */
  meant(): Chosen
  /** the rows of cards, of those that are in view */
  rowsOf(cards: Chosen): CardTableRow[]
  bodyRef: RefObject<HTMLTableSectionElement | null>
  /** opens the row after the one that the keys act on */
  openNext(): void
}

/** The list of the place: its rows as they come into view, and which of them are chosen. */
export function useCardList(place: CardsPlace, sort: CardSort): CardList {
  const words = useWords()
  const bodyRef = useRef<HTMLTableSectionElement>(null)
  const rowHeight = useRowHeight()
  const [total, setTotal] = useState(0)
  const filter = { search: place.search === '' ? undefined : place.search }
  const inView = useWindowedRows(bodyRef, total, rowHeight)
  const pages = useCardPages(searchFault(place.search) === null ? filter : null, sort, inView.first, inView.last)
  const idsFrom = useCardIds(filter, sort)
  if (pages.total !== null && pages.total !== total) setTotal(pages.total)

  const [chosen, setChosenCards] = useState<Chosen>(new Map())
  // Other cards: what was chosen among those before would be acted on unseen.
  const [chosenIn, setChosenIn] = useState(place.search)
  if (chosenIn !== place.search) {
    setChosenIn(place.search)
    setChosenCards(new Map())
  }
  const listed = JSON.stringify([place.search, sort])
  const kept = useListPlace(listed, pages.counted !== null)
  const hasBegun = useRef(false)
  useEffect(() => {
    // Another list is read from its start; the first stays where Back has brought it.
    if (hasBegun.current) window.scrollTo(0, 0)
    hasBegun.current = true
  }, [listed])
  const found = pages.isStale ? null : pages.counted
  useEffect(() => {
    if (found !== null && place.search !== '') announce(words('cards.foundSaid', { count: found }))
  }, [found, place.search, words])
  const setChosen = (next: Chosen) => {
    setChosenCards(next)
    announce(words('cards.chosenSaid', { count: next.size }))
  }
  const toggle = (row: CardTableRow) => setChosen(toggled(chosen, row))

  const rows = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, at) => pages.rowAt(from + at)).filter((row) => row !== null)
  const openRow = (row: CardTableRow | null) => row && place.open(row.noteId)
  const navigation = useListNavigation({
    total,
    firstRow: kept.firstRow,
    onRow: kept.keepRow,
    rowHeight,
    body: bodyRef,
    onOpen: (index) => openRow(pages.rowAt(index)),
    onToggle(index) {
      const row = pages.rowAt(index)
      if (row) toggle(row)
    },
    onExtend(a, b) {
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      const atHand = rows(from, to)
      if (atHand.length > to - from) setChosen(withAll(chosen, atHand))
      else void idsFrom(from, to).then((ids) => setChosen(withAll(chosen, ids)))
    },
    onAll: () => void idsFrom(0, Infinity).then((ids) => setChosen(withAll(new Map(), ids))),
    onNone() {
      if (chosen.size > 0) setChosen(new Map())
      return chosen.size > 0
    },
  })

  return {
    pages,
    rowHeight,
    window: inView,
    navigation,
    chosen,
    setChosen,
    toggle,
    meant() {
      if (chosen.size > 0) return chosen
      const row = pages.rowAt(navigation.current)
      // Never a row that nothing shows to be the one.
      const isMeant = row !== null && (row.noteId === place.noteId || navigation.hasFocus())
      return new Map(isMeant ? [[row.id, row.noteId]] : [])
    },
    rowsOf: (cards) => rows(inView.first, inView.last).filter(({ id }) => cards.has(id)),
    bodyRef,
    openNext() {
      const next = Math.min(total - 1, navigation.current + 1)
      navigation.moveTo(next)
      openRow(pages.rowAt(next))
    },
  }
}
