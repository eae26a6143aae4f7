import type { QueueCard, QueueOrder, QueuePart } from './queue-order'
import { lane, picking, type Asked, type Lane, type Stretch } from './queue-picking'

const MINUTE_MS = 60_000
/** A card in a learning step is asked this much early when nothing else is left. As in Anki. */
const AHEAD_MS = 20 * MINUTE_MS

/** What a deck has room for today. */
export interface DeckRoom {
  /** the deck above it, if that is part of the queue; null for the one that is reviewed, and for each at the top of all */
  parentId: string | null
  reviews: number
  fresh: number
}

/** How many cards were asked, or are left: reviews and new ones. */
export interface Amounts {
  reviews: number
  fresh: number
}

/** What a queue is made of. */
export interface QueueParts {
  /** each part in the order that orderOf gives */
  cards: Readonly<Record<QueuePart, readonly QueueCard[]>>
  /** of each deck of the queue */
  rooms: ReadonlyMap<string, DeckRoom>
  order: QueueOrder
  /** of the decks in their tree, as orderOf has them */
  places: ReadonlyMap<string, number>
  /** what was done today of each deck itself, for those of which something was */
  done: ReadonlyMap<string, Amounts>
  nowMs: number
  /** the card that was answered last; null if none was */
  last: Asked | null
}

/** A day's queue. */
export interface DayQueue {
  /** in steps of minutes, of which the day sees the end */
  learning: number
  called: number
  /** within the limits */
  reviews: number
  fresh: number
  /**
   * The cards that can be asked now, in the order in which they are asked.
   * @param shown one that is asked before them, whatever its turn; it is not among them
   */
  inOrder(shown?: Asked): Generator<QueueCard, void>
}

/**
 * The queue of a day: learning steps whose time has come, cards that practice called for, then reviews and new cards within
 * the limits of their deck and of each deck above it; at the end, learning steps a little early rather than a pause. A
 * sibling of the card that was asked just before waits while another can be asked.
 *
 * The queue is the same for the same parts. Taking its first card out, and counting it as done, leaves the queue that is
 * built anew from what is then there.
 */
export function dayQueue(parts: QueueParts): DayQueue {
  const { cards, rooms, nowMs, last: before } = parts
  const reviews = withinRooms(cards.review, rooms, 'reviews')
  const fresh = withinRooms(cards.new, rooms, 'fresh')
  return {
    learning: cards.learning.length,
    called: cards.called.length,
    reviews: reviews.length,
    fresh: fresh.length,
    *inOrder(shown) {
      const come = cards.learning.filter((card) => waitMs(card, nowMs) <= 0)
      const ahead = cards.learning.filter((card) => waitMs(card, nowMs) > 0 && waitMs(card, nowMs) <= AHEAD_MS)
      const main = stretches(parts, reviews, fresh)
      const asked = picking([inTurn(come), inTurn(cards.called), ...main], shown ?? before)
      const last = yield* without(shown?.id, asked)
      yield* without(shown?.id, picking([inTurn(ahead)], last))
    },
  }
}

function* without(
  id: string | undefined,
  cards: Generator<QueueCard, Asked | null>,
): Generator<QueueCard, Asked | null> {
  for (;;) {
    const { done, value } = cards.next()
    if (done) return value
    if (value.id !== id) yield value
  }
}

// A clock that was set back behind the answer must not make the card wait for it to catch up. Less than a minute is no such
// thing: entries of one instant are logged a millisecond after each other.
const waitMs = (card: QueueCard, nowMs: number): number =>
  card.answeredAtMs > nowMs + MINUTE_MS ? 0 : card.turn - nowMs

/**
 * The cards for which their deck, and each deck above it, still has room, each taking its place there. It is worked out with
 * every answer and over all that is due, so decks are numbers here.
 */
function withinRooms(
  cards: readonly QueueCard[],
  rooms: ReadonlyMap<string, DeckRoom>,
  kind: keyof Amounts,
): QueueCard[] {
  const numbers = new Map([...rooms.keys()].map((id, number) => [id, number]))
  const left = Array.from(rooms.values(), (room) => room[kind])
  const above = Array.from(rooms.values(), ({ parentId }) => (parentId === null ? TOP : (numbers.get(parentId) ?? TOP)))
  let anywhere = 0
  for (const room of rooms.values()) if (room.parentId === null) anywhere += room[kind]

  const taken: QueueCard[] = []
  for (const card of cards) {
    if (anywhere <= 0) break
    const own = numbers.get(card.deckId)
    if (own === undefined || !hasRoom(own)) continue
    for (let deck = own; deck !== TOP; deck = above[deck] ?? TOP) left[deck] = (left[deck] ?? 0) - 1
    anywhere -= 1
    taken.push(card)
  }
  return taken

  function hasRoom(own: number): boolean {
    for (let deck = own; deck !== TOP; deck = above[deck] ?? TOP) if ((left[deck] ?? 0) <= 0) return false
    return true
  }
}

/** Above a deck that is at the top of its queue. */
const TOP = -1

/** Reviews and new cards together, or deck after deck. */
function stretches(
  { order, places, done }: QueueParts,
  reviews: readonly QueueCard[],
  fresh: readonly QueueCard[],
): Stretch[] {
  if (order.grouping === 'interleave') return [mixed(order.mix, reviews, fresh, sumOf(done.values()))]
  const byDeck = { reviews: Map.groupBy(reviews, deckOf), fresh: Map.groupBy(fresh, deckOf) }
  return [...new Set([...byDeck.reviews.keys(), ...byDeck.fresh.keys()])]
    .toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
    .map((id) => mixed(order.mix, byDeck.reviews.get(id) ?? [], byDeck.fresh.get(id) ?? [], done.get(id) ?? sumOf([])))
}

const deckOf = ({ deckId }: QueueCard): string => deckId

function sumOf(amounts: Iterable<Amounts>): Amounts {
  const sum = { reviews: 0, fresh: 0 }
  for (const { reviews, fresh } of amounts) {
    sum.reviews += reviews
    sum.fresh += fresh
  }
  return sum
}

const inTurn = (cards: readonly QueueCard[]): Stretch => {
  const only = lane(cards)
  return { lanes: () => [only] }
}

/**
 * Reviews and new cards by turns. Mixed, each comes when its share of the day's is behind the other's: what was done today
 * counts, so that the turns go on after a restart as they would have.
 */
function mixed(
  mix: QueueOrder['mix'],
  reviews: readonly QueueCard[],
  fresh: readonly QueueCard[],
  done: Amounts,
): Stretch {
  const [first, second] = [lane(reviews), lane(fresh)]
  const asIs: Record<Exclude<QueueOrder['mix'], 'mixed'>, Lane[]> = {
    'reviews-first': [first, second],
    'new-first': [second, first],
  }
  if (mix !== 'mixed') return { lanes: () => asIs[mix] }
  const total = { reviews: done.reviews + reviews.length, fresh: done.fresh + fresh.length }
  return {
    lanes() {
      const asked = { reviews: done.reviews + first.taken, fresh: done.fresh + second.taken }
      const reviewIsBehind = (asked.reviews + 0.5) * total.fresh <= (asked.fresh + 0.5) * total.reviews
      return reviewIsBehind ? asIs['reviews-first'] : asIs['new-first']
    },
  }
}
