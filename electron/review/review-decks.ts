import type { Database } from 'better-sqlite3'
import type { DeckToReview } from '../../shared/model/review'
import type { AppContext } from '../context'
import { deckTallies, noCards } from '../cards/public'
import { doneOn } from './queue-done'
import type { Done } from './queue-done-sums'
import { limitedDecks, type LimitedDeck } from './queue-limits'
import { todayAt, type Today } from './today'

/** What a day asks of a deck with those under it, within the limits. */
export interface DeckWork extends LimitedDeck {
  learning: number
  called: number
  reviews: number
  fresh: number
  /** what is due and new, whatever the limits */
  unlimited: { reviews: number; fresh: number }
}

/**
 * All decks, a deck before those under it, with what today's queue of each would hold: of reviews and new cards, what the deck
 * and those under it have, up to the limits of each. A deck's own queue goes by its own limit and not by that of those above.
 */
export function deckWork(db: Database, today: Today, done: Done): DeckWork[] {
  const tallies = deckTallies(db, today)
  const decks = limitedDecks(db, done.decks)
  const work = new Map(decks.map((deck) => [deck.id, { ...deck, ...nothing() }]))
  // Backwards, so that those under a deck are counted before it.
  for (const { id, parentId, room } of decks.toReversed()) {
    const { learning, called, review, new: fresh } = tallies.get(id) ?? noCards
    const all = work.get(id)
    if (!all) continue
    add(all, { learning, called, reviews: review, fresh, unlimited: { reviews: review, fresh } })
    all.reviews = Math.min(all.reviews, room.reviews)
    all.fresh = Math.min(all.fresh, room.fresh)
    const above = parentId === null ? undefined : work.get(parentId)
    if (above) add(above, all)
  }
  return [...work.values()]
}

type Counts = Pick<DeckWork, 'learning' | 'called' | 'reviews' | 'fresh' | 'unlimited'>

const nothing = (): Counts => ({
  learning: 0,
  called: 0,
  reviews: 0,
  fresh: 0,
  unlimited: { reviews: 0, fresh: 0 },
})

function add(sum: Counts, more: Counts): void {
  sum.learning += more.learning
  sum.called += more.called
  sum.reviews += more.reviews
  sum.fresh += more.fresh
  sum.unlimited.reviews += more.unlimited.reviews
  sum.unlimited.fresh += more.unlimited.fresh
}

/** All decks, a deck before those under it, with how many cards today's queue of each holds. */
export function reviewDecks(ctx: AppContext): DeckToReview[] {
  const { db } = ctx.store
  const today = todayAt(db, ctx.now())
  return deckWork(db, today, doneOn(db, today.day)).map(({ id, name, parentId, learning, called, reviews, fresh }) => ({
    id,
    name,
    parentId,
    waiting: learning + called + reviews + fresh,
    called,
  }))
}
