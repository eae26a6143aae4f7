import { useId } from 'react'
import { useWords } from '../../app/words'
import { useReader } from '../store'
import { CardList } from './CardList'
import { nextCard, type CardGroup } from './group'
import { useDueWords } from './useDueWords'

/** The cards that rest on a paragraph: a line in the margin, which opens their list. */
export function CardsGloss({ group }: { group: CardGroup }) {
  const words = useWords()
  const due = useDueWords()
  const id = useId()
  const open = useReader((state) => state.open?.kind === 'cards' && state.open.start === group.start)
  const { show, hide } = useReader.getState()
  const next = nextCard(group.cards)
  return (
    <section className={`gloss cards-gloss${open ? ' is-in-hand' : ''}`}>
      <p className="meta">
        <button
          type="button"
          className="gloss-button"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => (open ? hide('cards') : show({ kind: 'cards', start: group.start }))}
        >
          {next && words('reader.cardsFromHereDue', { count: group.cards.length, due: due(next) })}
        </button>
      </p>
      {open && <CardList id={id} cards={group.cards} />}
    </section>
  )
}
