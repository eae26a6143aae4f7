import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type RefObject } from 'react'
import type { CardRow } from '../../shared/model/card'
import { announce } from '../app/announce'
import { useApi } from '../app/api'
import { useWords } from '../app/words'
import { toggled, withAll, type Chosen } from './selection'
import { useListPlace } from './list-place'
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
  /** what an action is done with now: the chosen cards, else the one of the row that is open or has the focus */
  meant(): Chosen
  /** whether all of the cards, of those that are in view, are suspended */
  areSuspended(cards: Chosen): boolean
  bodyRef: RefObject<HTMLTableSectionElement | null>
  /** opens the row after the one that the keys act on */
  openNext(): void
}

/** The list of the place: its rows as they come into view, and which of them are chosen. */
export function useCardList(place: CardsPlace): CardList {
  const api = useApi()
  const client = useQueryClient()
  const words = useWords()
  const bodyRef = useRef<HTMLTableSectionElement>(null)
  const rowHeight = useRowHeight()
  const [total, setTotal] = useState(0)
  const filter = { deckId: place.deckId, search: place.search === '' ? undefined : place.search }
  const inView = useWindowedRows(bodyRef, total, rowHeight)
  const pages = useCardPages(filter, inView.first, inView.last)
  if (pages.total !== null && pages.total !== total) setTotal(pages.total)

  const [chosen, setChosenCards] = useState<Chosen>(new Map())
  // Another list: what was chosen in the one before would be acted on unseen.
  const listed = JSON.stringify(filter)
  const [chosenIn, setChosenIn] = useState(listed)
  if (chosenIn !== listed) {
    setChosenIn(listed)
    setChosenCards(new Map())
  }
  const kept = useListPlace(listed, pages.total !== null)
  const hasBegun = useRef(false)
  useEffect(() => {
    // Another list is read from its start; the first stays where Back has brought it.
    if (hasBegun.current) window.scrollTo(0, 0)
    hasBegun.current = true
  }, [listed])
  const setChosen = (next: Chosen) => {
    setChosenCards(next)
    announce(words('cards.chosenSaid', { count: next.size }))
  }

  const rows = (from: number, to: number) =>
    Array.from({ length: Math.abs(to - from) + 1 }, (_, at) => pages.rowAt(Math.min(from, to) + at)).filter(
      (row) => row !== null,
    )
  const openRow = (row: CardRow | null) => row && place.open(row.noteId)
  const navigation = useListNavigation({
    total,
    firstRow: kept.firstRow,
    onRow: kept.keepRow,
    rowHeight,
    body: bodyRef,
    onOpen: (index) => openRow(pages.rowAt(index)),
    onToggle(index) {
      const row = pages.rowAt(index)
      if (row) setChosen(toggled(chosen, row))
    },
    onExtend: (from, to) => setChosen(withAll(chosen, rows(from, to))),
    onAll: () =>
      void client.fetchQuery(api.cards.ids.queryOptions(filter)).then((ids) => setChosen(withAll(new Map(), ids))),
  })

  return {
    pages,
    rowHeight,
    window: inView,
    navigation,
    chosen,
    setChosen,
    meant() {
      if (chosen.size > 0) return chosen
      const row = pages.rowAt(navigation.current)
      // Never a row that nothing shows to be the one.
      const isMeant = row !== null && (row.noteId === place.noteId || navigation.hasFocus())
      return new Map(isMeant ? [[row.id, row.noteId]] : [])
    },
    areSuspended: (cards) =>
      rows(inView.first, inView.last)
        .filter(({ id }) => cards.has(id))
        .every(({ suspended }) => suspended),
    bodyRef,
    openNext() {
      const next = Math.min(total - 1, navigation.current + 1)
      navigation.moveTo(next)
      openRow(pages.rowAt(next))
    },
  }
}
