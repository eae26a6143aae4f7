import { useWords, Words } from '../app/words'
import { Button } from '../ui/Button'
import { EmptyState, ErrorState } from '../ui/State'
import { Waiting } from '../ui/Waiting'
import { CardTable } from './CardTable'
import type { CardList } from './useCardList'
import type { CardsPlace } from './useCardsPlace'

/** The list, or why there is none. */
export function ListOfCards({ place, list }: { place: CardsPlace; list: CardList }) {
  const words = useWords()
  const { pages } = list
  if (pages.error && pages.total === null) {
    return <ErrorState error={pages.error} title={words('cards.failed')} onRetry={pages.refetch} />
  }
  if (pages.total === null) return <Waiting />
  if (pages.total === 0 && place.search !== '') {
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
        chosen={list.chosen}
        onChosen={list.setChosen}
        openNoteId={place.noteId}
        onOpen={(row) => place.open(row.noteId)}
        bodyRef={list.bodyRef}
      />
    </div>
  )
}
