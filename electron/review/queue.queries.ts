import type { Database } from 'better-sqlite3'
import type { QueuePart } from '../../shared/scheduling/queue-order'
import type { DaySpan } from '../../shared/scheduling/queue-part'
import { cardsOfPart } from '../cards/public'
import { perConnection } from '../store/per-connection'

/**
 * A card of a part of the queue as it is read, column by column: a day may have tens of thousands of them. What is known of its
 * memory is null where nothing goes by it.
 */
export type PartRow = [
  number: number,
  id: string,
  noteId: string,
  deckId: string,
  turn: number,
  lastReviewAtMs: number | null,
  lastReviewDay: number | null,
  stability: number | null,
]

/** What a card's turn in its part goes by; see QueueCard. */
const turns = {
  learning: 'due_at_ms',
  called: 'called_at_ms',
  review: 'due_day',
  new: 'position',
} as const satisfies Record<QueuePart, string>

/** Cards of a queue and when each can be found by the window: of a deck, or everywhere. */
export interface AskedCard {
  id: string
  noteId: string
  ordinal: number
  flag: number
}

type OfDay = Pick<DaySpan, 'day' | 'endMs'> & { decks: string }

/** Gives the queries of the queue, prepared for a connection. */
export const queueQueries = perConnection((db: Database) => {
  const of = (part: QueuePart, more: string) =>
    db
      .prepare<[OfDay], PartRow>(
        `SELECT rowid, id, note_id, deck_id, ${turns[part]}, ${more} FROM ${cardsOfPart[part]}
         AND deck_id IN (SELECT value FROM json_each(:decks))`,
      )
      .raw()
  const memory = 'last_review_at_ms, last_review_day, stability'
  const none = 'NULL, NULL, NULL'
  const parts = {
    learning: of('learning', memory),
    called: of('called', none),
    review: of('review', none),
    new: of('new', none),
  }
  const reviewsWithMemory = of('review', memory)
  const nextReviewDay = db
    .prepare<[{ day: number; after: number }], number | null>(
      `SELECT min(due_day) FROM ${cardsOfPart.review} AND due_day > :after`,
    )
    .pluck()
  const reviewsOfDay = db
    .prepare<[{ day: number; dueDay: number; decks: string }], PartRow>(
      `SELECT rowid, id, note_id, deck_id, due_day, ${none} FROM ${cardsOfPart.review}
       AND due_day = :dueDay AND deck_id IN (SELECT value FROM json_each(:decks))`,
    )
    .raw()
  const firstNew = db
    .prepare<[{ deckId: string; day: number; limit: number }], PartRow>(
      `SELECT rowid, id, note_id, deck_id, position, ${none} FROM ${cardsOfPart.new}
       AND deck_id = :deckId ORDER BY position, id LIMIT :limit`,
    )
    .raw()
  const find = db.prepare<[{ id: string; day: number }], AskedCard>(
    `SELECT id, note_id AS noteId, ordinal, flag FROM card
     WHERE id = :id AND suspended = 0 AND buried_day IS NOT :day`,
  )
  const dueByDay = db
    .prepare<[{ after: number; until: number }], [number, number]>(
      `SELECT due_day, count(*) FROM card INDEXED BY card_by_due_day
       WHERE due_day > :after AND due_day <= :until AND due_day IS NOT NULL AND suspended = 0 AND called_at_ms IS NULL
       GROUP BY due_day`,
    )
    .raw()
  const nextDue = db
    .prepare<[{ after: number }], number | null>(
      `SELECT min(due_day) FROM card INDEXED BY card_by_due_day
       WHERE due_day > :after AND due_day IS NOT NULL AND suspended = 0 AND called_at_ms IS NULL`,
    )
    .pluck()
  const buried = db
    .prepare<[{ day: number }], number>(
      `SELECT count(*) FROM card INDEXED BY card_buried WHERE buried_day = :day AND suspended = 0`,
    )
    .pluck()
  return {
    /** The cards of a part in these decks, in no order. @param decks JSON array of ids */
    ofPart: (part: QueuePart, { day, endMs }: DaySpan, decks: string): PartRow[] =>
      parts[part].all({ day, endMs, decks }),
    /** The reviews in these decks with what is known of their memory. */
    reviewsWithMemory: ({ day, endMs }: DaySpan, decks: string): PartRow[] =>
      reviewsWithMemory.all({ day, endMs, decks }),
    /** The first day after one on which reviews are due that today asks; null if there is none. */
    nextReviewDay: ({ day }: DaySpan, after: number): number | null => nextReviewDay.get({ day, after }) ?? null,
    /** The reviews in these decks that are due on one day. */
    reviewsOfDay: ({ day }: DaySpan, dueDay: number, decks: string): PartRow[] =>
      reviewsOfDay.all({ day, dueDay, decks }),
    /** The first new cards of a deck itself, in the order in which they were added. */
    firstNew: (deckId: string, { day }: DaySpan, limit: number): PartRow[] => firstNew.all({ deckId, day, limit }),
    /** A card that may be asked on a day. */
    find: (id: string, day: number): AskedCard | null => find.get({ id, day }) ?? null,
    /** How many cards are due on each day after one, up to another; days on which none is are left out. */
    dueByDay: (after: number, until: number): Map<number, number> => new Map(dueByDay.all({ after, until })),
    /** The first day after one on which a card is due. */
    nextDueDay: (after: number): number | null => nextDue.get({ after }) ?? null,
    /** How many cards are put aside for a day. */
    countBuried: (day: number): number => buried.get({ day }) ?? 0,
  }
})
