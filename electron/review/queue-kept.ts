import type { Database } from 'better-sqlite3'
import type { CardList, QueueParts } from '../../shared/scheduling/queue'
import { orderOf, throwOf, type QueueCard, type QueuePart } from '../../shared/scheduling/queue-order'
import { partOn, type DaySpan } from '../../shared/scheduling/queue-part'
import { recallAfter } from '../../shared/scheduling/memory-model'
import { schedulingParameters, standardOptions } from '../../shared/scheduling/parameters'
import { cardChanges, deckTallies, type CardChange, type CardNow } from '../cards/public'
import { perConnection } from '../store/per-connection'
import type { QueueDecks } from './queue-limits'
import { queueQueries, type PartRow } from './queue.queries'

/** What a queue is of. */
export interface QueueScope extends QueueDecks {
  /** the deck that is reviewed; null for all */
  deckId: string | null
  span: DaySpan
}

type PartCards = Record<QueuePart, QueueCard[]>

/** So many new cards of a deck are read beyond those that it has room for: some may be put aside meanwhile. */
const SPARE_NEW = 30
/** A learner goes back and forth between one deck and all. */
const KEPT_QUEUES = 2

/**
 * The cards that a day's queue is made of, each part in order; of new cards that come in the order in which they were added,
 * only as many as there may be room for, and of reviews that come in the order of their days, those of a day once it is come
 * to. They are read once for a deck and a day, and then follow the cards that change.
 */
export function queueCards(db: Database, scope: QueueScope): Pick<QueueParts, 'cards' | 'sizes'> {
  // What a transaction wrote may be rolled back, and is not to be remembered.
  const { cards, fresh } = db.inTransaction ? readQueue(db, scope) : keptQueues(db)(scope)
  const reviews = new Map<string, number>()
  for (const [id, { review }] of deckTallies(db, scope.span)) if (scope.places.has(id)) reviews.set(id, review)
  return { cards, sizes: { review: reviews, new: fresh } }
}

const keptQueues = perConnection((db: Database) => {
  const changes = cardChanges(db)
  const kept = new Map<string, KeptQueue>()
  changes.listen((changed) => {
    if (changed === 'many') kept.clear()
    else for (const queue of kept.values()) queue.follow(changed)
  })
  return (scope: QueueScope) => {
    changes.tell()
    const { deckId, span, order, places } = scope
    const key = JSON.stringify([deckId, span, order])
    const known = kept.get(key)
    const queue = known?.places === places && known.suffices(scope) ? known : readQueue(db, scope)
    kept.delete(key)
    kept.set(key, queue)
    const [oldest] = kept.keys()
    if (kept.size > KEPT_QUEUES && oldest !== undefined) kept.delete(oldest)
    return queue
  }
})

interface KeptQueue {
  /** of the decks that it is of */
  places: QueueScope['places']
  cards: QueueParts['cards']
  /** of each deck itself, how many of its new cards are there */
  fresh: ReadonlyMap<string, number>
  follow(changes: readonly CardChange[]): void
  /** Whether it has the new cards that there is room for by now. */
  suffices(scope: QueueScope): boolean
}

function readQueue(db: Database, scope: QueueScope): KeptQueue {
  const { span, places } = scope
  // One text for all cards of a deck: each row brings its own, and looking up many of them takes the longest of an answer.
  const deckIds = new Map([...places.keys()].map((id) => [id, id]))
  const ofDeck = (card: QueueCard): QueueCard => ({ ...card, deckId: deckIds.get(card.deckId) ?? card.deckId })
  const decks = JSON.stringify([...places.keys()])
  const compare = orderOf(scope.order, places)
  const byNumber = new Map<number, QueueCard>()
  const read = (part: QueuePart, rows: readonly PartRow[]): QueueCard[] =>
    rows
      .map((row) => {
        const card = ofDeck(fromRow(part, row, scope))
        byNumber.set(row[0], card)
        return card
      })
      .toSorted(compare[part])

  const queries = queueQueries(db)
  /** The last of the new cards that were read of a deck, where there may be more. */
  const ends = new Map<string, QueueCard>()
  const firstNew = ([id, room]: [string, number]): QueueCard[] => {
    const found = read('new', queries.firstNew(id, span, room + SPARE_NEW))
    const last = found.at(-1)
    if (last && found.length === room + SPARE_NEW) ends.set(id, last)
    return found
  }
  const allReviews = () =>
    scope.order.reviewOrder === 'least-recalled'
      ? queries.reviewsWithMemory(span, decks)
      : queries.ofPart('review', span, decks)
  const isByDay = scope.order.reviewOrder === 'due' && scope.order.grouping === 'interleave'
  /** the day up to which reviews are read: there may be tens of thousands, all over the table, of which a sitting sees few */
  let readUntil = isByDay ? Number.MIN_SAFE_INTEGER : Infinity
  const cards: PartCards = {
    learning: read('learning', queries.ofPart('learning', span, decks)),
    called: read('called', queries.ofPart('called', span, decks)),
    review: isByDay ? [] : read('review', allReviews()),
    new:
      scope.order.newOrder === 'added'
        ? [...roomsForNew(scope)].flatMap(firstNew).toSorted(compare.new)
        : read('new', queries.ofPart('new', span, decks)),
  }

  /** Reads the reviews of the next day that has some. @returns whether there was one */
  const readDay = (): boolean => {
    const dueDay = readUntil === Infinity ? null : queries.nextReviewDay(span, readUntil)
    readUntil = dueDay ?? Infinity
    if (dueDay !== null) cards.review.push(...read('review', queries.reviewsOfDay(span, dueDay, decks)))
    return dueDay !== null
  }
  const review: CardList = {
    at(index) {
      while (index >= cards.review.length && readDay());
      return cards.review[index]
    },
  }

  const fresh = new Map<string, number>()
  const count = ({ part, deckId }: QueueCard, by: 1 | -1) => {
    if (part === 'new') fresh.set(deckId, (fresh.get(deckId) ?? 0) + by)
  }
  for (const card of cards.new) count(card, 1)

  const isBeyond = (card: QueueCard) => {
    if (card.part === 'review') return card.turn > readUntil
    const end = ends.get(card.deckId)
    return card.part === 'new' && end !== undefined && compare.new(card, end) > 0
  }
  return {
    places,
    cards: { ...cards, review },
    fresh,
    follow(changes) {
      for (const { number, is } of changes) {
        const before = byNumber.get(number)
        if (before) {
          const list = cards[before.part]
          list.splice(placeIn(list, before, compare[before.part]), 1)
          byNumber.delete(number)
          count(before, -1)
        }
        const found = is && places.has(is.deckId) ? queueCard(is, scope) : null
        if (!found || isBeyond(found)) continue
        const card = ofDeck(found)
        const list = cards[card.part]
        list.splice(placeIn(list, card, compare[card.part]), 0, card)
        byNumber.set(number, card)
        count(card, 1)
      }
    },
    suffices: (now) => [...roomsForNew(now)].every(([id, room]) => !ends.has(id) || (fresh.get(id) ?? 0) >= room),
  }
}

/** Of each deck, how many new cards it and the decks above it have room for. */
function roomsForNew({ rooms }: QueueScope): Map<string, number> {
  const least = new Map<string, number>()
  // A deck stands before those under it.
  for (const [id, { parentId, fresh }] of rooms) least.set(id, Math.min(fresh, least.get(parentId ?? '') ?? fresh))
  return least
}

/** Where a card stands, or would, in a list that is in order. */
function placeIn(list: readonly QueueCard[], card: QueueCard, compare: (a: QueueCard, b: QueueCard) => number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const other = list[middle]
    if (other && compare(other, card) < 0) low = middle + 1
    else high = middle
  }
  return low
}

const weights = schedulingParameters(standardOptions)

/** Expected recall on a day, 0 to 1; it is worked out only where the order goes by it. */
function recallOn(
  scope: QueueScope,
  part: QueuePart,
  { lastReviewDay, stability }: Pick<CardNow, 'lastReviewDay' | 'stability'>,
): number {
  if (part !== 'review' || scope.order.reviewOrder !== 'least-recalled') return 1
  if (lastReviewDay === null || stability === null) return 1
  return recallAfter(Math.max(0, scope.span.day - lastReviewDay), stability, weights)
}

function fromRow(part: QueuePart, row: PartRow, scope: QueueScope): QueueCard {
  const [, id, noteId, deckId, turn, lastReviewAtMs, lastReviewDay, stability] = row
  const recall = recallOn(scope, part, { lastReviewDay, stability })
  return {
    id,
    noteId,
    deckId,
    part,
    turn,
    answeredAtMs: part === 'learning' ? (lastReviewAtMs ?? 0) : 0,
    recall,
    thrown: throwOf(id, scope.span.day),
  }
}

/** The card as the queue has it; null if the day does not ask it. */
function queueCard(card: CardNow, scope: QueueScope): QueueCard | null {
  const part = partOn(card, scope.span)
  if (part === null) return null
  const turns = { learning: card.dueAtMs, called: card.calledAtMs, review: card.dueDay, new: card.position }
  return {
    id: card.id,
    noteId: card.noteId,
    deckId: card.deckId,
    part,
    turn: turns[part] ?? 0,
    answeredAtMs: part === 'learning' ? (card.lastReviewAtMs ?? 0) : 0,
    recall: recallOn(scope, part, card),
    thrown: throwOf(card.id, scope.span.day),
  }
}
