import { useWords } from '../app/words'
import type { Offer } from './completion'

interface OfferListProps {
  /** of the field that it belongs to */
  id: string
  offers: readonly Offer[]
  /** the one that Enter takes; -1 for none */
  at: number
  onTake(offer: Offer): void
}

/** What can be typed next. Nothing is taken that was not gone to: who types on is not disturbed. */
export function OfferList({ id, offers, at, onTake }: OfferListProps) {
  const words = useWords()
  return (
    <div
      id={`${id}-offers`}
      role="listbox"
      aria-label={words('cards.offers')}
      className="float offers"
      hidden={offers.length === 0}
    >
      {offers.map((offer, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- its keys are heard by the field, which keeps the focus
        <div
          key={offer.insert}
          id={`${id}-offer-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          className="menu-row"
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(offer)}
        >
          <bdi>{offer.label}</bdi>
          {offer.finds !== null && <span className="meta">{words('cards.finds', { what: offer.finds })}</span>}
        </div>
      ))}
    </div>
  )
}
