import { PlusIcon } from '@phosphor-icons/react/Plus'
import type { ReactNode } from 'react'
import type { Deck } from '../../shared/model/card'
import { useShortcut } from '../app/commands'
import { useWords, Words } from '../app/words'
import { CardImportTool } from '../card-exchange/CardImportTool'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { CardsMenu } from './CardsMenu'

interface CardsHeadProps {
  decks: readonly Deck[]
  /** the deck whose cards are listed */
  deckId: string | null
  search: string
  /** how many cards the search finds; null before it is known */
  found: number | null
  onNew(): void
}

/** Running head of the cards: which these are, and how new ones come in. */
export function CardsHead({ decks, deckId, search, found, onNew }: CardsHeadProps) {
  const words = useWords()
  const newKey = useShortcut('new-card')
  return (
    <>
      <h1 className="vh">{words('cards.title')}</h1>
      {search === '' || deckId !== null ? <HeadOfDeck decks={decks} deckId={deckId} /> : <HeadOfSearch found={found} />}
      <Button kind="tool" shortcut={newKey} onPress={onNew}>
        <Icon of={PlusIcon} small />
        {words('cards.new')}
      </Button>
      <span className="wide-only">
        <CardImportTool />
      </span>
      <CardsMenu scope={{ deckId, search }} />
    </>
  )
}

const b = (chunks: ReactNode[]) => <b className="h1ish">{chunks}</b>

/** Which deck this is, and how many cards are in it and due. */
function HeadOfDeck({ decks, deckId }: Pick<CardsHeadProps, 'decks' | 'deckId'>) {
  const deck = decks.find(({ id }) => id === deckId)
  const counted = deck ? [deck] : decks.filter(({ parentId }) => parentId === null)
  // Before they are known nothing is said of them.
  if (decks.length === 0) return <span className="grow" />
  return (
    <span className="grow">
      <Words
        id={deck ? 'cards.headDeck' : 'cards.headAll'}
        values={{
          deck: deck?.name ?? '',
          cards: counted.reduce((sum, { cards }) => sum + cards, 0),
          due: counted.reduce((sum, { due }) => sum + due, 0),
          b,
        }}
      />
    </span>
  )
}

/** How many cards a search over all decks finds, once they are counted. */
function HeadOfSearch({ found }: Pick<CardsHeadProps, 'found'>) {
  return (
    <span className="grow">
      {found === null ? (
        <Words id="cards.headSearch" values={{ b }} />
      ) : (
        <Words id="cards.headFound" values={{ count: found, b }} />
      )}
    </span>
  )
}
