import type { PresetOptions } from '../model/preset'

/** The parts that a day's cards fall into. */
export type QueuePart = 'learning' | 'called' | 'review' | 'new'

/** A card that today may ask, with what its place among the others goes by. */
export interface QueueCard {
  id: string
  noteId: string
  deckId: string
  part: QueuePart
  /**
   * When its turn comes. Learning: the instant at which its step is over. Called: the instant at which practice called for
   * it. Review: the learner's day on which it is due. New: its position.
   */
  turn: number
  /** of a card in a learning step, the instant of its last answer; else 0 */
  answeredAtMs: number
  /** expected recall when the day started, 0 to 1; 1 for a card that waits for no review */
  recall: number
  /** its throw for the day; see throwOf */
  thrown: number
}

/** How the learner wants a queue ordered. */
export type QueueOrder = Pick<PresetOptions, 'newOrder' | 'reviewOrder' | 'mix' | 'grouping'>

type Comparing = (a: QueueCard, b: QueueCard) => number

const byId: Comparing = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
const byTurn: Comparing = (a, b) => a.turn - b.turn || byId(a, b)
const byThrow: Comparing = (a, b) => a.thrown - b.thrown || byId(a, b)
// Cards that are due on the same day have no order of their own: thrown, decks and siblings come apart.
const byDay: Comparing = (a, b) => a.turn - b.turn || byThrow(a, b)
const byRecall: Comparing = (a, b) => a.recall - b.recall || byThrow(a, b)

const newOrders = { added: byTurn, random: byThrow } as const satisfies Record<QueueOrder['newOrder'], Comparing>
const reviewOrders = { due: byDay, random: byThrow, 'least-recalled': byRecall } as const satisfies Record<
  QueueOrder['reviewOrder'],
  Comparing
>

/**
 * The order within each part of a queue. It depends on the day alone, not on the moment or on what was answered since, so
 * that a list once sorted stays so.
 * @param places of the decks in their tree; cards of one deck come together if that is asked for
 */
export function orderOf(order: QueueOrder, places: ReadonlyMap<string, number>): Record<QueuePart, Comparing> {
  const place = (card: QueueCard) => places.get(card.deckId) ?? 0
  const grouped = (within: Comparing): Comparing =>
    order.grouping === 'interleave' ? within : (a, b) => place(a) - place(b) || within(a, b)
  return {
    learning: byTurn,
    called: byTurn,
    review: grouped(reviewOrders[order.reviewOrder]),
    new: grouped(newOrders[order.newOrder]),
  }
}

/**
 * A number between 0 and 2^32 for a card on a day: the same each time, and another the next day.
 * Source: FNV-1a, with the last mixing step of MurmurHash3, without which ids that differ at their end stay neighbours.
 */
export function throwOf(cardId: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed
  for (let at = 0; at < cardId.length; at++) hash = Math.imul(hash ^ cardId.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
