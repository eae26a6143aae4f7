import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { deckWay, isWithinDeck } from '../../shared/decks/tree'
import { useApi } from '../app/api'
import { useFailureWords } from '../app/failure'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { Dialog } from '../ui/Dialog'
import { Field } from '../ui/Field'
import { Select } from '../ui/Select'
import type { DeckInTree } from './deck-places'
import { useDeckActions } from './useDeckActions'

/** What is asked about a deck. */
export type DeckDialog =
  | { kind: 'add'; parentId: string | null }
  | { kind: 'rename' | 'move' | 'remove'; deck: DeckInTree }

interface DeckDialogsProps {
  dialog: DeckDialog
  decks: readonly DeckInTree[]
  onClose(): void
  onAdded(deckId: string): void
  onRemoved(deckId: string): void
}

/** Asks what is asked about a deck, and does it. */
export function DeckDialogs({ dialog, ...rest }: DeckDialogsProps) {
  if (dialog.kind === 'add') return <NameDialog parentId={dialog.parentId} deck={null} {...rest} />
  if (dialog.kind === 'rename') return <NameDialog parentId={null} deck={dialog.deck} {...rest} />
  if (dialog.kind === 'move') return <MoveDeckDialog deck={dialog.deck} {...rest} />
  return <RemoveDeckDialog deck={dialog.deck} {...rest} />
}

type PartProps = Omit<DeckDialogsProps, 'dialog'>

/** The name of a new deck, or another one. @param deck that has a name; null: it is made */
function NameDialog({
  deck,
  parentId,
  decks,
  onClose,
  onAdded,
}: PartProps & { deck: DeckInTree | null; parentId: string | null }) {
  const words = useWords()
  const wordsFor = useFailureWords()
  const { add, rename } = useDeckActions({ onDone: onClose, onAdded })
  const [name, setName] = useState(deck?.name ?? '')
  const { error, isPending, reset } = deck ? rename : add
  const failure = error ? wordsFor(error) : null
  const above = decks.find(({ id }) => id === parentId)
  const take = () => {
    if (name.trim() === '' || isPending) return
    if (deck) rename.mutate({ deckId: deck.id, name })
    else add.mutate({ parentId, name })
  }
  return (
    <Dialog
      title={
        deck
          ? words('decks.renameTitle', { deck: deck.name })
          : words(above ? 'decks.addInsideTitle' : 'decks.addTitle', { deck: above?.name ?? '' })
      }
      isOpen
      onClose={onClose}
      actions={
        <Button kind="main" isDisabled={name.trim() === ''} busy={isPending} onPress={take}>
          {words(deck ? 'decks.renameNow' : 'decks.addNow')}
        </Button>
      }
    >
      <Field
        label={words('decks.name')}
        help={words('decks.nameHelp')}
        serif
        autoFocus
        value={name}
        wrong={failure && `${failure.title}. ${failure.help}`}
        onChange={(typed) => {
          setName(typed)
          reset()
        }}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
    </Dialog>
  )
}

const TOP = 'top'

/** The whole name of a deck, for a list in which its place is not drawn. */
const wholeName = (decks: readonly DeckInTree[], id: string): string =>
  deckWay(decks, id)
    .map(({ name }) => name)
    .join(' › ')

/** The deck into which another goes. */
function MoveDeckDialog({ deck, decks, onClose }: PartProps & { deck: DeckInTree }) {
  const words = useWords()
  const { move } = useDeckActions({ onDone: onClose })
  const [into, setInto] = useState(deck.parentId ?? TOP)
  const places = decks.filter(({ id }) => !isWithinDeck(decks, id, deck.id))
  return (
    <Dialog
      title={words('decks.moveTitle', { deck: deck.name })}
      isOpen
      onClose={onClose}
      actions={
        <Button
          kind="main"
          isDisabled={into === (deck.parentId ?? TOP)}
          onPress={() => move({ deckId: deck.id, parentId: into === TOP ? null : into, beforeId: null })}
        >
          {words('decks.moveNow')}
        </Button>
      }
    >
      <Select
        label={words('decks.moveInto')}
        value={into}
        onChange={setInto}
        options={[
          { value: TOP, label: words('decks.top') },
          ...places.map(({ id }) => ({ value: id, label: wholeName(decks, id) })),
        ]}
      />
    </Dialog>
  )
}

/** What becomes of the cards of a deck that is removed. */
type CardsGo = 'remove' | 'move'

/** Whether the cards of a deck go with it, or where to. */
function RemoveDeckDialog({ deck, decks, onClose, onRemoved }: PartProps & { deck: DeckInTree }) {
  const words = useWords()
  const api = useApi()
  const { data: contents } = useQuery({ ...api.decks.contents.queryOptions({ deckId: deck.id }), gcTime: 0 })
  const { remove } = useDeckActions({
    onDone() {
      onRemoved(deck.id)
      onClose()
    },
  })
  const others = decks.filter(({ id }) => !isWithinDeck(decks, id, deck.id))
  const [keeps, setKeeps] = useState<CardsGo>('remove')
  const [into, setInto] = useState(deck.parentId ?? others[0]?.id ?? null)
  const [cards, more] = [contents?.cards ?? 0, (contents?.decks ?? 1) - 1]
  const isKept = keeps === 'move' && cards > 0
  return (
    <Dialog
      title={words('decks.removeTitle', { deck: deck.name })}
      isOpen
      onClose={onClose}
      actions={
        <Button
          kind="danger"
          isDisabled={!contents || (isKept && into === null)}
          busy={remove.isPending}
          onPress={() => remove.mutate({ deckId: deck.id, cardsTo: isKept ? into : null })}
        >
          {words(isKept ? 'decks.removeNowKept' : 'decks.removeNow', { cards, decks: more + 1 })}
        </Button>
      }
    >
      <div className="deck-dialog" aria-busy={!contents}>
        <p>{contents && words('decks.removeHolds', { cards, more })}</p>
        {cards > 0 && others.length > 0 && (
          <>
            <Choice<CardsGo>
              label={words('decks.removeCards')}
              value={keeps}
              onChange={setKeeps}
              options={[
                { value: 'remove', label: words('decks.removeThem') },
                { value: 'move', label: words('decks.moveThem') },
              ]}
            />
            {keeps === 'move' && (
              <Select
                label={words('decks.moveInto')}
                value={into}
                onChange={setInto}
                options={others.map(({ id }) => ({ value: id, label: wholeName(decks, id) }))}
              />
            )}
          </>
        )}
        <p className="meta">{words('decks.removeUndo')}</p>
      </div>
    </Dialog>
  )
}
