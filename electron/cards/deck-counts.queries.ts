import type { Database } from 'better-sqlite3'
import type { QueuePart } from '../../shared/scheduling/queue-order'
import type { DaySpan } from '../../shared/scheduling/queue-part'
import { perConnection } from '../store/per-connection'

type OfDay = Pick<DaySpan, 'day' | 'endMs'>

/**
 * The cards of each part of a day, as partOn tells them, by the index that has them; which one is said outright, because
 * without statistics of the file SQLite at times chooses another.
 */
export const cardsOfPart = {
  learning: `card INDEXED BY card_in_minutes WHERE state <> 'new' AND due_day IS NULL AND suspended = 0
    AND called_at_ms IS NULL AND buried_day IS NOT :day
    AND due_at_ms >= 0 AND (due_at_ms < :endMs OR last_review_day > :day)`,
  called: `card INDEXED BY card_called WHERE called_at_ms IS NOT NULL AND suspended = 0 AND buried_day IS NOT :day`,
  review: `card INDEXED BY card_by_due_day WHERE due_day <= :day AND due_day IS NOT NULL AND suspended = 0
    AND called_at_ms IS NULL AND buried_day IS NOT :day`,
  new: `card INDEXED BY card_new_of_deck WHERE state = 'new' AND suspended = 0 AND called_at_ms IS NULL
    AND buried_day IS NOT :day`,
} as const satisfies Record<QueuePart, string>

/** Gives the queries that count the cards of each deck, prepared for a connection. */
export const deckCountQueries = perConnection((db: Database) => {
  const cards = db.prepare<[], [string, number]>('SELECT deck_id, count(*) FROM card GROUP BY deck_id').raw()
  const of = (part: QueuePart) =>
    db.prepare<[OfDay], [string, number]>(`SELECT deck_id, count(*) FROM ${cardsOfPart[part]} GROUP BY deck_id`).raw()
  const parts = { learning: of('learning'), called: of('called'), review: of('review'), new: of('new') }
  return {
    /** How many cards are in each deck itself. */
    cards: (): [string, number][] => cards.all(),
    /** How many cards of a part of the day's queue are in each deck itself. */
    ofPart: (part: QueuePart, { day, endMs }: OfDay): [string, number][] => parts[part].all({ day, endMs }),
  }
})
