import { Link } from 'react-router'
import type { Deck } from '../../shared/model/card'
import { useIntl } from 'react-intl'
import { useWords } from '../app/words'

/** The address of the cards of a deck, or of all. */
const deckPath = (deckId?: string): string =>
  deckId === undefined ? '/cards' : `/cards?deck=${encodeURIComponent(deckId)}`

/** The second part of the index: the decks and what is in them. */
export function CardsIndex({ decks, deckId }: { decks: readonly Deck[]; deckId: string | undefined }) {
  const words = useWords()
  const intl = useIntl()
  const all = decks.filter(({ parentId }) => parentId === null).reduce((sum, { cards }) => sum + cards, 0)
  return (
    <>
      <h2>{words('cards.decks')}</h2>
      <Link to={deckPath()} aria-current={deckId === undefined ? 'true' : undefined}>
        <span>{words('cards.allDecks')}</span>
        <span className="n">{intl.formatNumber(all)}</span>
      </Link>
      {decks.map(({ id, name, parentId, cards }) => (
        <Link
          key={id}
          to={deckPath(id)}
          className={parentId === null ? undefined : 'sub'}
          aria-current={id === deckId ? 'true' : undefined}
        >
          <span>{name}</span>
          <span className="n">{intl.formatNumber(cards)}</span>
        </Link>
      ))}
    </>
  )
}
