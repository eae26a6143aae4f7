import { useState } from 'react'
import type { CardColumn, CardSort } from '../../shared/model/card-table'
import { failureOf } from '../app/failure'
import { useSettings } from '../app/useSettings'
import { useWords, Words } from '../app/words'
import { Button } from '../ui/Button'
import { EmptyState, ErrorState } from '../ui/State'
import { Waiting } from '../ui/Waiting'
import { CardTable } from './CardTable'
import { asksOnlyDeck } from './deck-paths'
import { todayOf } from './due-words'
import { searchFault } from './search-fault'
import type { CardList } from './useCardList'
import type { CardsPlace } from './useCardsPlace'

interface ListOfCardsProps {
  place: CardsPlace
  list: CardList
  columns: readonly CardColumn[]
  sort: CardSort
  onSort(sort: CardSort): void
  /** by their ids */
  deckNames: ReadonlyMap<string, string>
}

/** The list, or why there is none. */
export function ListOfCards({ place, list, columns, sort, onSort, deckNames }: ListOfCardsProps) {
  const words = useWords()
  const { dayStartsAtHour } = useSettings()
  const [nowMs] = useState(Date.now)
  const { pages } = list
  // Its field says what is the matter.
  if (searchFault(place.search) !== null) return null
  if (pages.error && pages.total === null) {
    // What the search itself did wrong has words of its own, and comes to the same when it is tried again.
    if (failureOf(pages.error).kind === 'app' && place.search !== '')
      return (
        <ErrorState
          error={pages.error}
          actions={<Button onPress={() => place.setSearch('')}>{words('cards.clearSearch')}</Button>}
        />
      )
    return <ErrorState error={pages.error} title={words('cards.failed')} onRetry={pages.refetch} />
  }
  if (pages.total === null) return <Waiting />
  if (pages.total === 0 && place.search !== '' && !asksOnlyDeck(place.search)) {
    return (
      <EmptyState
        title={words('cards.noMatch', { search: place.search })}
        actions={<Button onPress={() => place.setSearch('')}>{words('cards.clearSearch')}</Button>}
      >
        {words('cards.noMatchHelp')}
      </EmptyState>
    )
  }
  if (pages.total === 0) {
    return (
      <EmptyState
        title={words('cards.none')}
        actions={
          <Button kind="main" onPress={place.openNew}>
            {words('cards.new')}
          </Button>
        }
      >
        <Words id="cards.noneHelp" values={{ kbd: (chunks) => <kbd className="cap">{chunks}</kbd> }} />
      </EmptyState>
    )
  }
  return (
    <div className="col-wide">
      <CardTable
        pages={pages}
        total={pages.total}
        window={list.window}
        rowHeight={list.rowHeight}
        navigation={list.navigation}
        columns={columns}
        sort={sort}
        onSort={onSort}
        isChosen={(id) => list.chosen.has(id)}
        isChoosing={list.chosen.size > 0}
        onToggle={list.toggle}
        openNoteId={place.noteId}
        onOpen={(row) => place.open(row.noteId)}
        deckNames={deckNames}
        today={todayOf(nowMs, dayStartsAtHour)}
        bodyRef={list.bodyRef}
      />
    </div>
  )
}
