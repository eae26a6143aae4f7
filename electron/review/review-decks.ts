import type { DeckToReview } from '../../shared/model/review'
import type { AppContext } from '../context'
import { listDecks } from '../cards/public'
import { queueQueries } from './queue.queries'
import { reviewQueries } from './review.queries'
import { todayAt } from './today'

/**
 * All decks, a deck before those under it, with how many of the cards that today's queue of all decks holds are in each and
 * under it. A queue of one deck alone may offer more new cards, up to the day's limit.
 */
export function reviewDecks(ctx: AppContext): DeckToReview[] {
  const { db } = ctx.store
  const { day, newCardsPerDay } = todayAt(db, ctx.now())
  const newLeft = Math.max(0, newCardsPerDay - reviewQueries(db).ofDay(day).introduced)
  const fresh = queueQueries(db).freshByDeck(newLeft)
  const decks = listDecks(ctx)
  const freshWithin = (id: string): number =>
    decks.filter((deck) => deck.parentId === id).reduce((sum, deck) => sum + freshWithin(deck.id), fresh.get(id) ?? 0)
  return decks.map(({ id, name, parentId, due }) => ({ id, name, parentId, waiting: due + freshWithin(id) }))
}
