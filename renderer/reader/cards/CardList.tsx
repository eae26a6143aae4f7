import { Link } from 'react-router'
import { useWords } from '../../app/words'
import type { CardInText } from './useDocumentCards'
import { useDueWords } from './useDueWords'

/** Cards by what they ask, each with the day on which it is due. */
export function CardList({ id, cards }: { id?: string; cards: readonly CardInText[] }) {
  const words = useWords()
  const due = useDueWords()
  return (
    <ul id={id} className="card-list" aria-label={words('reader.cardsListLabel')}>
      {cards.map((card) => (
        <li key={card.id}>
          <Link className="q" to={`/cards/${encodeURIComponent(card.noteId)}`}>
            {card.front}
          </Link>{' '}
          <span className="meta">{due(card)}</span>
        </li>
      ))}
    </ul>
  )
}
