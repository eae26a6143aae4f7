import type { QueueCard, QueueOrder } from './queue-order'
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

/** Cards that are looked at one after the other: those behind the last that was asked for need not have been read. */
export type CardList = Pick<readonly QueueCard[], 'at'>

/** What a queue is made of. */
export interface QueueParts {
  /** each part in the order that orderOf gives */
  cards: Readonly<Record<'learning' | 'called', readonly QueueCard[]> & Record<'review' | 'new', CardList>>
  /** of each deck itself, how many of these cards it has, for those that have some */
  sizes: Readonly<Record<'review' | 'new', ReadonlyMap<string, number>>>
  /** of each deck of the queue, in the order of their tree */
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
  const { cards, sizes, nowMs, last: before } = parts
  const reviews = withinRooms(parts, sizes.review, 'reviews')
  const fresh = withinRooms(parts, sizes.new, 'fresh')
  return {
    learning: cards.learning.length,
    called: cards.called.length,
    reviews: sum(reviews.values()),
    fresh: sum(fresh.values()),
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
 * Of each deck, how many of its cards it and each deck above it have room for, a deck that stands before another in the tree
 * taking its part first. Where cards of all decks take their places as they come, others may be left out, but just as many:
 * how much room there is does not hang on who asks first.
 */
function withinRooms(
  { rooms }: QueueParts,
  sizes: ReadonlyMap<string, number>,
  kind: keyof Amounts,
): Map<string, number> {
  const room = roomLeft(rooms, kind)
  const within = new Map<string, number>()
  for (const id of rooms.keys()) {
    const size = sizes.get(id) ?? 0
    if (size === 0) continue
    const taken = Math.min(size, room.of(id))
    room.take(id, taken)
    within.set(id, taken)
  }
  return within
}

/** The cards of all decks for which their deck, and each deck above it, still has room, each taking its place there. @param count how many those are */
function* asTheyCome(
  cards: CardList,
  rooms: ReadonlyMap<string, DeckRoom>,
  kind: keyof Amounts,
  count: number,
): Generator<QueueCard, void> {
  const room = roomLeft(rooms, kind)
  let left = count
  for (let index = 0; left > 0; index++) {
    const card = cards.at(index)
    if (!card) return
    if (room.of(card.deckId) <= 0) continue
    room.take(card.deckId, 1)
    left -= 1
    yield card
  }
}

/** The room of decks while it is taken. */
function roomLeft(rooms: ReadonlyMap<string, DeckRoom>, kind: keyof Amounts) {
  const left = new Map<string, number>()
  const leftOf = (id: string): number => left.get(id) ?? rooms.get(id)?.[kind] ?? 0
  const above = (id: string): string | null => rooms.get(id)?.parentId ?? null
  return {
    /** of a deck and of each above it */
    of(deckId: string): number {
      let least = Infinity
      for (let id: string | null = deckId; id !== null; id = above(id)) least = Math.min(least, leftOf(id))
      return least
    },
    take(deckId: string, cards: number): void {
      for (let id: string | null = deckId; id !== null; id = above(id)) left.set(id, leftOf(id) - cards)
    },
  }
}

/** Of each deck, how many of its cards are asked. */
type Within = ReadonlyMap<string, number>

/** Reviews and new cards together, or deck after deck. */
function stretches(parts: QueueParts, reviews: Within, fresh: Within): Stretch[] {
  const { cards, rooms, order, places, done } = parts
  if (order.grouping === 'interleave') {
    const some = (part: 'review' | 'new', kind: keyof Amounts, within: Within): Some => {
      const count = sum(within.values())
      return { count, cards: asTheyCome(cards[part], rooms, kind, count) }
    }
    const all = { reviews: some('review', 'reviews', reviews), fresh: some('new', 'fresh', fresh) }
    return [mixed(order.mix, all, sumOf(done.values()))]
  }
  const ofDecks = {
    reviews: deckByDeck(cards.review, parts.sizes.review, reviews),
    fresh: deckByDeck(cards.new, parts.sizes.new, fresh),
  }
  return [...places.keys()].map((id) =>
    mixed(
      order.mix,
      { reviews: ofDecks.reviews.get(id) ?? none, fresh: ofDecks.fresh.get(id) ?? none },
      done.get(id) ?? sumOf([]),
    ),
  )
}

/** Some of the queue's cards, and how many. */
interface Some {
  count: number
  cards: Iterable<QueueCard>
}

const none: Some = { count: 0, cards: [] }

/** Of each deck, the first of its cards. @param cards those of a deck together, in the order of the decks */
function deckByDeck(cards: CardList, sizes: ReadonlyMap<string, number>, within: Within): Map<string, Some> {
  const found = new Map<string, Some>()
  let start = 0
  // As withinRooms has them: in the order of the tree.
  for (const [id, count] of within) {
    found.set(id, { count, cards: between(cards, start, start + count) })
    start += sizes.get(id) ?? 0
  }
  return found
}

function* between(cards: CardList, start: number, end: number): Generator<QueueCard, void> {
  for (let index = start; index < end; index++) {
    const card = cards.at(index)
    if (card) yield card
  }
}

const sum = (numbers: Iterable<number>): number => {
  let all = 0
  for (const number of numbers) all += number
  return all
}

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
function mixed(mix: QueueOrder['mix'], { reviews, fresh }: Record<keyof Amounts, Some>, done: Amounts): Stretch {
  const [first, second] = [lane(reviews.cards), lane(fresh.cards)]
  const asIs: Record<Exclude<QueueOrder['mix'], 'mixed'>, Lane[]> = {
    'reviews-first': [first, second],
    'new-first': [second, first],
  }
  if (mix !== 'mixed') return { lanes: () => asIs[mix] }
  const total = { reviews: done.reviews + reviews.count, fresh: done.fresh + fresh.count }
  return {
    lanes() {
      const asked = { reviews: done.reviews + first.taken, fresh: done.fresh + second.taken }
      const reviewIsBehind = (asked.reviews + 0.5) * total.fresh <= (asked.fresh + 0.5) * total.reviews
      return reviewIsBehind ? asIs['reviews-first'] : asIs['new-first']
    },
  }
}
