import type { Database } from 'better-sqlite3'
import { perConnection } from '../store/per-connection'

/** Which cards a queue is made of. */
export interface QueueScope {
  /** JSON array of deck ids; null for all decks */
  decks: string | null
  nowMs: number
  /** end of the learner's day, UTC milliseconds */
  endMs: number
}

export interface QueuedCard {
  id: string
  noteId: string
  ordinal: number
}

/** The parts of a queue, in the order in which they are asked. */
export const queueParts = ['learning', 'called', 'due', 'new', 'ahead'] as const
export type QueuePart = (typeof queueParts)[number]

/** A card in a learning step is asked this much early when nothing else is left. As in Anki. */
const AHEAD_MS = 20 * 60_000

/*
 * Every statement reads a range of one index, or walks it in order until it has enough, so that a queue costs the same
 * with 100 cards and with 100,000. Which index is said outright: without statistics of the file SQLite at times chooses
 * another, and one that can no longer be used fails when it is prepared.
 */
function statements(db: Database, decks: string) {
  const first = (index: string, condition: string, order: string) =>
    db.prepare<[QueueScope & { limit: number }], QueuedCard>(
      `SELECT id, note_id AS noteId, ordinal FROM card INDEXED BY ${index} WHERE suspended = 0 AND ${condition} ${decks}
       ORDER BY ${order} LIMIT :limit`,
    )
  const count = (index: string, condition: string) =>
    db
      .prepare<[QueueScope], number>(
        `SELECT count(*) FROM card INDEXED BY ${index} WHERE suspended = 0 AND ${condition} ${decks}`,
      )
      .pluck()
  const learning = "state IN ('learning', 'relearning')"
  const fresh = "state = 'new' AND called_at_ms IS NULL"
  const due = "due_at_ms < :endMs AND state = 'review' AND called_at_ms IS NULL"
  return {
    first: {
      learning: first('card_learning', `${learning} AND due_at_ms <= :nowMs`, 'due_at_ms'),
      called: first('card_called', 'called_at_ms IS NOT NULL', 'called_at_ms'),
      due: first('card_by_due', due, 'due_at_ms'),
      new: first('card_new', fresh, 'position'),
      ahead: first(
        'card_learning',
        `${learning} AND due_at_ms > :nowMs AND due_at_ms <= :nowMs + ${AHEAD_MS}`,
        'due_at_ms',
      ),
    },
    learning: count('card_learning', `${learning} AND due_at_ms < :endMs`),
    called: count('card_called', 'called_at_ms IS NOT NULL'),
    due: count('card_by_due', due),
    new: db
      .prepare<[QueueScope & { limit: number }], number>(
        `SELECT count(*) FROM (SELECT 1 FROM card INDEXED BY card_new WHERE suspended = 0 AND ${fresh} ${decks} LIMIT :limit)`,
      )
      .pluck(),
  }
}

/** Gives the queries of the queue, prepared for a connection. */
export const queueQueries = perConnection((db: Database) => {
  const ofAll = statements(db, '')
  const ofDecks = statements(db, 'AND deck_id IN (SELECT value FROM json_each(:decks))')
  const choose = (scope: QueueScope) => (scope.decks === null ? ofAll : ofDecks)
  const dueBetween = db
    .prepare<[{ fromMs: number; toMs: number }], number>(
      `SELECT count(*) FROM card INDEXED BY card_by_due
       WHERE suspended = 0 AND called_at_ms IS NULL AND due_at_ms >= :fromMs AND due_at_ms < :toMs`,
    )
    .pluck()
  const nextDue = db
    .prepare<[{ fromMs: number }], number | null>(
      `SELECT min(due_at_ms) FROM card INDEXED BY card_by_due
       WHERE suspended = 0 AND called_at_ms IS NULL AND due_at_ms >= :fromMs`,
    )
    .pluck()
  const find = db.prepare<[{ id: string }], QueuedCard>(
    'SELECT id, note_id AS noteId, ordinal FROM card WHERE id = :id AND suspended = 0',
  )
  const freshByDeck = db
    .prepare<[{ limit: number }], [string, number]>(
      `SELECT deck_id, count(*) FROM (
         SELECT deck_id FROM card INDEXED BY card_new
         WHERE suspended = 0 AND state = 'new' AND called_at_ms IS NULL ORDER BY position LIMIT :limit
       ) GROUP BY deck_id`,
    )
    .raw()
  return {
    /** A card that may be asked. */
    find: (id: string): QueuedCard | null => find.get({ id }) ?? null,
    /** How many of the first new cards are in each deck itself. */
    freshByDeck: (limit: number): Map<string, number> => new Map(freshByDeck.all({ limit })),
    /** The first cards of a part. */
    first: (part: QueuePart, scope: QueueScope, limit: number): QueuedCard[] =>
      choose(scope).first[part].all({ ...scope, limit }),
    countLearning: (scope: QueueScope): number => choose(scope).learning.get(scope) ?? 0,
    countDue: (scope: QueueScope): number =>
      (choose(scope).due.get(scope) ?? 0) + (choose(scope).called.get(scope) ?? 0),
    /** New cards, up to a limit. */
    countNew: (scope: QueueScope, limit: number): number => choose(scope).new.get({ ...scope, limit }) ?? 0,
    dueBetween: (fromMs: number, toMs: number): number => dueBetween.get({ fromMs, toMs }) ?? 0,
    nextDueAtMs: (fromMs: number): number | null => nextDue.get({ fromMs }) ?? null,
  }
})
