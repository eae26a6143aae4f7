import type { Deck } from '../../shared/model/card'
import type { AppContext } from '../context'
import { daySpanAt } from './day-span'
import { deckSizes, deckTallies, noCards } from './deck-counts'
import { deckQueries } from './deck.queries'

/**
 * All decks, a deck before those under it, each with the cards in it and under it and those of them that are due today:
 * learned before and due by the end of the day, or called for by practice. The limits of a day are not looked at.
 */
export function listDecks(ctx: AppContext): Deck[] {
  const { db } = ctx.store
  const tallies = deckTallies(db, daySpanAt(db, ctx.now()))
  const sizes = deckSizes(db)
  const childrenOf = Map.groupBy(deckQueries(db).list(), ({ parentId }) => parentId)
  const visit = (parentId: string | null): Deck[] =>
    (childrenOf.get(parentId) ?? []).flatMap(({ id, name }) => {
      const under = visit(id)
      const own = tallies.get(id) ?? noCards
      let [cards, due] = [sizes.get(id) ?? 0, own.learning + own.called + own.review]
      for (const deck of under) {
        if (deck.parentId !== id) continue
        cards += deck.cards
        due += deck.due
      }
      return [{ id, name, parentId, cards, due }, ...under]
    })
  return visit(null)
}
