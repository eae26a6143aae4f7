import type { CardState } from '../model/card'
import type { QueuePart } from './queue-order'

/** What a card's part in a day's queue goes by. */
export interface CardStanding {
  deckId: string
  state: CardState
  suspended: boolean
  /** day of the learner's on which it is due, if it waits in days */
  dueDay: number | null
  dueAtMs: number | null
  /** day of the learner's for which it is put aside */
  buriedDay: number | null
  /** when practice called for it */
  calledAtMs: number | null
  lastReviewDay: number | null
}

/** A day of the learner's: its number, and the instants between which it lies. */
export interface DaySpan {
  day: number
  startMs: number
  endMs: number
}

/**
 * The part of a day's queue that a card belongs to; null if the day does not ask it. A step of minutes that was begun on a
 * later day than this, before the clock was set back, is asked all the same.
 */
export function partOn(card: CardStanding, { day, endMs }: DaySpan): QueuePart | null {
  if (card.suspended || card.buriedDay === day) return null
  if (card.calledAtMs !== null) return 'called'
  if (card.state === 'new') return 'new'
  if (card.dueDay !== null) return card.dueDay <= day ? 'review' : null
  return (card.dueAtMs ?? 0) < endMs || (card.lastReviewDay ?? day) > day ? 'learning' : null
}
