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
}

/** The parts of a queue, in the order in which they are asked. */
export const queueParts = ['learning', 'called', 'due', 'new', 'ahead'] as const
export type QueuePart = (typeof queueParts)[number]

/** A card in a learning step is asked this much early when nothing else is left. As in Anki. */
export const AHEAD_MS = 20 * 60_000

/*
 * Every statement reads a range of an index, so that a queue costs the same with 100 cards and with 100,000. All decks
 * and some decks are statements of their own: with an OR between them SQLite would read the whole table.
 */
const inDecks = 'deck_id IN (SELECT value FROM json_each(:decks))'

function statements(db: Database, decks: string) {
  const first = (condition: string, order: string) =>
    db.prepare<[QueueScope & { limit: number }], QueuedCard>(
      `SELECT id, note_id AS noteId FROM card WHERE suspended = 0 AND ${condition} ${decks} ORDER BY ${order} LIMIT :limit`,
    )
  const count = (condition: string) =>
    db.prepare<[QueueScope], number>(`SELECT count(*) FROM card WHERE suspended = 0 AND ${condition} ${decks}`).pluck()
  const learning = `state IN ('learning', 'relearning')`
  return {
    first: {
      learning: first(`${learning} AND due_at_ms <= :nowMs`, 'due_at_ms'),
      called: first('called_at_ms IS NOT NULL', 'called_at_ms'),
      due: first(`due_at_ms < :endMs AND state = 'review' AND called_at_ms IS NULL`, 'due_at_ms'),
      new: first(`state = 'new' AND called_at_ms IS NULL`, 'position'),
      ahead: first(`${learning} AND due_at_ms > :nowMs AND due_at_ms <= :nowMs + ${AHEAD_MS}`, 'due_at_ms'),
    },
    learning: count(`${learning} AND due_at_ms < :endMs`),
    /** called ones that are due anyway are counted once */
    called: count(`called_at_ms IS NOT NULL AND (due_at_ms IS NULL OR due_at_ms >= :endMs)`),
    due: count(`due_at_ms < :endMs AND state = 'review'`),
    new: db
      .prepare<[QueueScope & { limit: number }], number>(
        `SELECT count(*) FROM (SELECT 1 FROM card WHERE suspended = 0 AND state = 'new' AND called_at_ms IS NULL ${decks}
         LIMIT :limit)`,
      )
      .pluck(),
  }
}

/** Gives the queries of the queue, prepared for a connection. */
export const queueQueries = perConnection((db: Database) => {
  const ofAll = statements(db, '')
  const ofDecks = statements(db, `AND ${inDecks}`)
  const choose = (scope: QueueScope) => (scope.decks === null ? ofAll : ofDecks)
  const dueBetween = db
    .prepare<[{ fromMs: number; toMs: number }], number>(
      'SELECT count(*) FROM card WHERE suspended = 0 AND due_at_ms >= :fromMs AND due_at_ms < :toMs',
    )
    .pluck()
  const nextDue = db
    .prepare<[{ fromMs: number }], number | null>(
      'SELECT min(due_at_ms) FROM card WHERE suspended = 0 AND due_at_ms >= :fromMs',
    )
    .pluck()
  return {
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
