import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { useApi } from '../app/api'
import { useCommand } from '../app/commands'
import { keepKeysFor } from '../app/keys-ahead'
import { Page } from '../app/Page'
import { useChangeSettings } from '../app/useChangeSettings'
import { useWords } from '../app/words'
import { useCardExchange } from '../card-exchange/asked'
import { CardInfoDialog } from '../card-info/CardInfoDialog'
import { BulkBar } from './BulkBar'
import { BulkDialogs } from './BulkDialogs'
import { CardEditor, EditorHead } from './CardEditor'
import { CardsHead } from './CardsHead'
import { CardsIndex } from './CardsIndex'
import { fittingColumns, wantMargin } from './columns'
import { ColumnsPanel } from './ColumnsPanel'
import { deckOfSearch, deckPaths } from './deck-paths'
import { useEditor } from './editor'
import { ListOfCards } from './ListOfCards'
import { SearchField } from './SearchField'
import { useBulk } from './useBulk'
import { useCardActions } from './useCardActions'
import { useCardList } from './useCardList'
import { useCardsPlace } from './useCardsPlace'
import { useCoversPage } from './useCoversPage'
import { useFollowRow } from './useFollowRow'
import { useRoom } from './useRoom'
import './cards.css'

/** All cards: found, chosen, changed, moved, suspended, removed; the editor in the margin follows the open one. */
export function CardsScreen() {
  const words = useWords()
  const api = useApi()
  const place = useCardsPlace()
  const { shown: settings, change } = useChangeSettings()
  const { columns, sort } = settings.cardTable
  const list = useCardList(place, sort)
  const { data: decks = [] } = useQuery(api.cards.decks.queryOptions())
  const { data: tags = [] } = useQuery(api.cards.tags.queryOptions())
  const paths = useMemo(() => deckPaths(decks), [decks])
  const names = useMemo(() => ({ decks: [...paths.values()], tags }), [paths, tags])
  const deckNames = useMemo(() => new Map(decks.map(({ id, name }) => [id, name])), [decks])
  const deckId = useMemo(() => deckOfSearch(place.search, paths), [place.search, paths])
  const box = useRef<HTMLDivElement>(null)
  const room = useRoom(box)
  const shownColumns = useMemo(() => fittingColumns(columns, room), [columns, room])
  const [told, setTold] = useState<string | null>(null)
  const actions = useCardActions(decks, (noteIds) => {
    list.setChosen(new Map())
    // A card that is gone cannot stay open.
    if (place.noteId !== null && noteIds.includes(place.noteId)) place.close()
  })
  const bulk = useBulk(list, actions)
  const { takeOut } = useCardExchange()
  useFollowRow(place, list)

  const edit = () => {
    const [noteId] = list.meant().values()
    if (noteId !== undefined) openEditor(place.noteId !== noteId, () => place.open(noteId))
  }
  const showPassage = () => {
    const noteId = place.noteId ?? [...list.meant().values()][0]
    if (noteId === undefined) return
    useEditor.setState({ passageOf: noteId })
    if (place.noteId !== noteId) place.open(noteId)
  }
  const exportChosen = () => {
    // From one list only, so that as many are all of it.
    const isAll = list.chosen.size === list.pages.counted
    takeOut({ deckId: null, search: place.search, ...(isAll ? {} : { cardIds: [...list.chosen.keys()] }) })
  }
  const tell = () => setTold([...list.meant().keys()][0] ?? null)
  useCommand('new-card', () => openEditor(!place.isNew, place.openNew))
  useCommand('edit', edit)
  useCommand('show-other-end', showPassage)
  useCommand('card-info', tell)

  const isEditing = place.isNew || place.noteId !== null
  useCoversPage(isEditing)
  const close = () => {
    place.close()
    list.navigation.focusCurrent()
  }

  return (
    <Page
      name={isEditing ? 'cards is-editing' : wantMargin(columns) ? 'cards is-spread' : 'cards'}
      title={words('cards.title')}
      heading={null}
      index={<CardsIndex decks={decks} deckId={deckId} search={place.search} />}
      head={
        <CardsHead
          decks={decks}
          deckId={deckId}
          search={place.search}
          found={list.pages.isStale ? null : list.pages.counted}
          onNew={place.openNew}
        />
      }
      marginHead={isEditing && <EditorHead isNew={place.isNew} onClose={close} />}
      margin={
        isEditing && (
          <CardEditor
            key={place.noteId ?? 'new'}
            noteId={place.noteId}
            deckId={deckId ?? undefined}
            onClose={close}
            onSaved={(_, next) => next && !place.isNew && list.openNext()}
          />
        )
      }
    >
      <SearchField
        search={place.search}
        onSearch={place.setSearch}
        names={names}
        onLeave={list.navigation.focusCurrent}
      />
      <BulkBar
        count={list.chosen.size}
        bulk={bulk}
        onEdit={edit}
        onInfo={tell}
        onNone={() => list.setChosen(new Map())}
        onExport={exportChosen}
      >
        <ColumnsPanel
          columns={columns}
          shown={shownColumns}
          onChange={(next) => change({ cardTable: { columns: next, sort } })}
        />
      </BulkBar>
      {/* It has the width of the table also while there is none. */}
      <div className="col-wide">
        <div ref={box} />
      </div>
      <ListOfCards
        place={place}
        list={list}
        columns={shownColumns}
        sort={sort}
        onSort={(next) => change({ cardTable: { columns, sort: next } })}
        deckNames={deckNames}
      />
      <BulkDialogs
        bulk={bulk}
        actions={actions}
        decks={decks}
        tags={tags}
        rows={bulk.asked ? list.rowsOf(bulk.asked.cards) : []}
      />
      {told !== null && <CardInfoDialog cardId={told} onClose={() => setTold(null)} />}
    </Page>
  )
}

/** @param isOther false if it is open already, and takes no focus */
function openEditor(isOther: boolean, open: () => void): void {
  if (isOther) keepKeysFor('field')
  open()
}
