import type { Database } from 'better-sqlite3'
import { DEFAULT_PRESET } from '../../shared/model/preset'
import { AppError } from '../../shared/errors'
import type { Amounts, DeckRoom } from '../../shared/scheduling/queue'
import type { QueueOrder } from '../../shared/scheduling/queue-order'
import { deckQueries, presetOfDeck } from '../cards/public'

/** A deck with what the day's limits leave it. */
export interface LimitedDeck {
  id: string
  name: string
  parentId: string | null
  /** of the deck and those under it together */
  room: Amounts
  /** what a day has room for, before anything of it is used */
  ofDay: Amounts
}

/** All decks, a deck before those under it, with what of today's limits is left. @param used of each deck itself */
export function limitedDecks(db: Database, used: ReadonlyMap<string, Amounts>): LimitedDeck[] {
  const childrenOf = Map.groupBy(deckQueries(db).list(), ({ parentId }) => parentId)
  const usedWithin = new Map<string, Amounts>()
  const visit = (parentId: string | null): LimitedDeck[] =>
    (childrenOf.get(parentId) ?? []).flatMap(({ id, name }) => {
      const under = visit(id)
      const all = { reviews: 0, fresh: 0, ...used.get(id) }
      for (const child of childrenOf.get(id) ?? []) {
        all.reviews += usedWithin.get(child.id)?.reviews ?? 0
        all.fresh += usedWithin.get(child.id)?.fresh ?? 0
      }
      usedWithin.set(id, all)
      const { reviewsPerDay, newPerDay } = presetOfDeck(db, id)
      const room = { reviews: Math.max(0, reviewsPerDay - all.reviews), fresh: Math.max(0, newPerDay - all.fresh) }
      return [{ id, name, parentId, room, ofDay: { reviews: reviewsPerDay, fresh: newPerDay } }, ...under]
    })
  return visit(null)
}

/** The decks that a queue is of. */
export interface QueueDecks {
  /** of each of them, what it has room for */
  rooms: ReadonlyMap<string, DeckRoom>
  /** of each of them, its place in the tree */
  places: ReadonlyMap<string, number>
  order: QueueOrder
}

/**
 * The decks of the queue of a deck, or of all decks. It is ordered as that deck's options say; all decks as those at the top
 * say if they agree, else as the options of decks that have chosen none.
 * @throws AppError not-found if there is no such deck
 */
export function queueDecks(db: Database, decks: readonly LimitedDeck[], deckId: string | null): QueueDecks {
  const rooms = new Map<string, DeckRoom>()
  for (const { id, parentId, room } of decks) {
    const isWithin = deckId === null || id === deckId || (parentId !== null && rooms.has(parentId))
    if (isWithin) rooms.set(id, { ...room, parentId: id === deckId ? null : parentId })
  }
  if (deckId !== null && rooms.size === 0) throw new AppError('not-found', { what: 'deck', id: deckId })
  const places = new Map([...rooms.keys()].map((id, place) => [id, place]))
  return { rooms, places, order: deckId === null ? orderOfAll(db, decks) : orderOfDeck(db, deckId) }
}

function orderOfAll(db: Database, decks: readonly LimitedDeck[]): QueueOrder {
  const orders = decks.filter(({ parentId }) => parentId === null).map(({ id }) => orderOfDeck(db, id))
  const [first] = orders
  const agree = new Set(orders.map((order) => JSON.stringify(order))).size === 1
  return agree && first ? first : orderOfDeck(db, DEFAULT_PRESET)
}

function orderOfDeck(db: Database, deckId: string): QueueOrder {
  const { newOrder, reviewOrder, mix, grouping } = presetOfDeck(db, deckId)
  return { newOrder, reviewOrder, mix, grouping }
}
