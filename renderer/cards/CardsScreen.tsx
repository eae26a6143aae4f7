import { useQuery } from '@tanstack/react-query'
import { PlusIcon } from '@phosphor-icons/react/Plus'
import { useState } from 'react'
import type { Deck } from '../../shared/model/card'
import { useApi } from '../app/api'
import { useCommand, useShortcut } from '../app/commands'
import { keepKeysFor } from '../app/keys-ahead'
import { Page } from '../app/Page'
import { useWords, Words } from '../app/words'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { BulkBar } from './BulkBar'
import { CardEditor, EditorHead } from './CardEditor'
import { CardsIndex } from './CardsIndex'
import { useEditor } from './editor'
import { ListOfCards } from './ListOfCards'
import { MoveDialog } from './MoveDialog'
import type { Chosen } from './selection'
import { SearchField } from './SearchField'
import { useCardActions } from './useCardActions'
import { useCardList } from './useCardList'
import { useCardsPlace } from './useCardsPlace'
import { useCoversPage } from './useCoversPage'
import './cards.css'

/** All cards: found, chosen, changed, moved, suspended, removed; the editor in the margin follows the open one. */
export function CardsScreen() {
  const words = useWords()
  const api = useApi()
  const place = useCardsPlace()
  const list = useCardList(place)
  const { data: decks = [] } = useQuery(api.cards.decks.queryOptions())
  const [moving, setMoving] = useState<Chosen>(new Map())
  const [isMoving, setIsMoving] = useState(false)
  const actions = useCardActions(decks, (noteIds) => {
    list.setChosen(new Map())
    // A card that is gone cannot stay open.
    if (place.noteId !== null && noteIds.includes(place.noteId)) place.close()
  })

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
  const suspend = () => {
    const meant = list.meant()
    actions.suspend(meant, !list.areSuspended(meant))
  }
  const remove = () => actions.remove(list.meant())
  const move = () => {
    const meant = list.meant()
    if (meant.size === 0) return
    setMoving(meant)
    setIsMoving(true)
  }
  useCommand('new-card', () => openEditor(!place.isNew, place.openNew))
  useCommand('edit', edit)
  useCommand('show-other-end', showPassage)
  useCommand('move-cards', move)
  useCommand('suspend', suspend)
  useCommand('remove', remove)
  const newKey = useShortcut('new-card')

  const isEditing = place.isNew || place.noteId !== null
  useCoversPage(isEditing)
  const close = () => {
    place.close()
    list.navigation.focusCurrent()
  }

  return (
    <Page
      name={isEditing ? 'cards is-editing' : 'cards'}
      title={words('cards.title')}
      heading={null}
      index={<CardsIndex decks={decks} deckId={place.deckId} />}
      head={
        <>
          <h1 className="vh">{words('cards.title')}</h1>
          <HeadLine decks={decks} deckId={place.deckId} />
          <Button kind="tool" shortcut={newKey} onPress={place.openNew}>
            <Icon of={PlusIcon} small />
            {words('cards.new')}
          </Button>
        </>
      }
      marginHead={isEditing && <EditorHead isNew={place.isNew} onClose={close} />}
      margin={
        isEditing && (
          <CardEditor
            key={place.noteId ?? 'new'}
            noteId={place.noteId}
            deckId={place.deckId}
            onClose={close}
            onSaved={(_, next) => next && !place.isNew && list.openNext()}
          />
        )
      }
    >
      <SearchField search={place.search} onSearch={place.setSearch} />
      <BulkBar
        count={list.chosen.size}
        isSuspended={list.areSuspended(list.chosen)}
        onEdit={edit}
        onMove={move}
        onSuspend={suspend}
        onRemove={remove}
        onNone={() => list.setChosen(new Map())}
      />
      <ListOfCards place={place} list={list} />
      <MoveDialog
        count={moving.size}
        decks={decks}
        isOpen={isMoving}
        onClose={() => setIsMoving(false)}
        onMove={(deck) => {
          setIsMoving(false)
          actions.move(moving, deck)
        }}
      />
    </Page>
  )
}

/** @param isOther false if it is open already, and takes no focus */
function openEditor(isOther: boolean, open: () => void): void {
  if (isOther) keepKeysFor('field')
  open()
}

/** Which deck this is, and how many cards are in it and due. */
function HeadLine({ decks, deckId }: { decks: readonly Deck[]; deckId: string | undefined }) {
  const deck = decks.find(({ id }) => id === deckId)
  const counted = deck ? [deck] : decks.filter(({ parentId }) => parentId === null)
  return (
    <span className="grow">
      <Words
        id={deck ? 'cards.headDeck' : 'cards.headAll'}
        values={{
          deck: deck?.name ?? '',
          cards: counted.reduce((sum, { cards }) => sum + cards, 0),
          due: counted.reduce((sum, { due }) => sum + due, 0),
          b: (chunks) => <b className="h1ish">{chunks}</b>,
        }}
      />
    </span>
  )
}
