import type { Database } from 'better-sqlite3'
import { DEFAULT_PRESET } from '../../shared/model/preset'
import { AppError } from '../../shared/errors'
import type { Amounts, DeckRoom } from '../../shared/scheduling/queue'
import type { QueueOrder } from '../../shared/scheduling/queue-order'
import { deckQueries, presetOfDeck } from '../cards/public'
import { keptUntilChanged } from '../store/kept'

/** A deck as its options have it. */
interface DeckOfTree {
  id: string
  name: string
  parentId: string | null
  /** what a day has room for, before anything of it is used */
  ofDay: Amounts
}

/** A deck with what the day's limits leave it. */
export interface LimitedDeck extends DeckOfTree {
  /** of the deck and those under it together */
  room: Amounts
}

/** Decks in the order of their tree, and how the cards of all of them are ordered. They are asked for with every answer. */
const deckTree = keptUntilChanged('deck_tree', ['deck', 'preset'], (db) => {
  const childrenOf = Map.groupBy(deckQueries(db).list(), ({ parentId }) => parentId)
  const visit = (parentId: string | null): DeckOfTree[] =>
    (childrenOf.get(parentId) ?? []).flatMap(({ id, name }) => {
      const { reviewsPerDay, newPerDay } = presetOfDeck(db, id)
      return [{ id, name, parentId, ofDay: { reviews: reviewsPerDay, fresh: newPerDay } }, ...visit(id)]
    })
  const decks = visit(null)
  const parentOf = new Map(decks.map(({ id, parentId }) => [id, parentId]))
  return { decks, parentOf, orderOfAll: orderOfAll(db, decks), places: new Map<string | null, Places>() }
})

/** All decks, a deck before those under it, with what of today's limits is left. @param used of each deck itself */
export function limitedDecks(db: Database, used: ReadonlyMap<string, Amounts>): LimitedDeck[] {
  const { decks, parentOf } = deckTree(db)
  const within = new Map<string, Amounts>()
  for (const [deckId, { reviews, fresh }] of used) {
    for (let id: string | null = deckId; id !== null; id = parentOf.get(id) ?? null) {
      const sum = within.get(id) ?? { reviews: 0, fresh: 0 }
      within.set(id, { reviews: sum.reviews + reviews, fresh: sum.fresh + fresh })
    }
  }
  return decks.map(({ id, name, parentId, ofDay }) => {
    const done = within.get(id)
    const room = done ? { reviews: left(ofDay.reviews, done.reviews), fresh: left(ofDay.fresh, done.fresh) } : ofDay
    return { id, name, parentId, ofDay, room }
  })
}

const left = (limit: number, done: number): number => Math.max(0, limit - done)

/** The decks that a queue is of. */
export interface QueueDecks {
  /** of each of them, what it has room for */
  rooms: ReadonlyMap<string, DeckRoom>
  /** of each of them, its place in the tree; the same map as long as decks and options are the same */
  places: Places
  order: QueueOrder
}

type Places = ReadonlyMap<string, number>

/**
 * The decks of the queue of a deck, or of all decks. It is ordered as that deck's options say; all decks as those at the top
 * say if they agree, else as the options of decks that have chosen none.
 * @throws AppError not-found if there is no such deck
 */
export function queueDecks(db: Database, decks: readonly LimitedDeck[], deckId: string | null): QueueDecks {
  const rooms = new Map<string, DeckRoom>()
  for (const { id, parentId, room } of decks) {
    const isWithin = deckId === null || id === deckId || (parentId !== null && rooms.has(parentId))
    if (isWithin) rooms.set(id, { reviews: room.reviews, fresh: room.fresh, parentId: id === deckId ? null : parentId })
  }
  if (deckId !== null && rooms.size === 0) throw new AppError('not-found', { what: 'deck', id: deckId })
  const tree = deckTree(db)
  const places = tree.places.get(deckId) ?? new Map([...rooms.keys()].map((id, place) => [id, place]))
  tree.places.set(deckId, places)
  return { rooms, places, order: deckId === null ? tree.orderOfAll : orderOfDeck(db, deckId) }
}

function orderOfAll(db: Database, decks: readonly DeckOfTree[]): QueueOrder {
  const orders = decks.filter(({ parentId }) => parentId === null).map(({ id }) => orderOfDeck(db, id))
  const [first] = orders
  const agree = new Set(orders.map((order) => JSON.stringify(order))).size === 1
  return agree && first ? first : orderOfDeck(db, DEFAULT_PRESET)
}

function orderOfDeck(db: Database, deckId: string): QueueOrder {
  const { newOrder, reviewOrder, mix, grouping } = presetOfDeck(db, deckId)
  return { newOrder, reviewOrder, mix, grouping }
}
