import type { DeckToReview } from '../../shared/model/review'
import type { AppContext } from '../context'
import { listDecks } from '../cards/public'
import { queueQueries } from './queue.queries'
import { reviewQueries } from './review.queries'
import { todayAt } from './today'

/** All decks, a deck before those under it, with how many cards today's queue of each holds: due, and new up to the limit. */
export function reviewDecks(ctx: AppContext): DeckToReview[] {
  const { db } = ctx.store
  const { day, newCardsPerDay } = todayAt(db, ctx.now())
  const newLeft = Math.max(0, newCardsPerDay - reviewQueries(db).ofDay(day).introduced)
  const queue = queueQueries(db)
  const decks = listDecks(ctx)
  const freshWithin = (id: string): number =>
    decks
      .filter((deck) => deck.parentId === id)
      .reduce((sum, deck) => sum + freshWithin(deck.id), queue.freshIn(id, newLeft))
  return decks.map(({ id, name, parentId, due }) => ({
    id,
    name,
    parentId,
    waiting: due + Math.min(newLeft, freshWithin(id)),
  }))
}
