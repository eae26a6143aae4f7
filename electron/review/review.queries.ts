import type { Database } from 'better-sqlite3'
import { assert } from '../../shared/assert'
import { rating, type Rating } from '../../shared/model/review'
import type { LogEntry } from '../../shared/scheduling/replay'
import { perConnection } from '../store/per-connection'

interface ReviewRow {
  id: string
  kind: LogEntry['kind']
  voids_id: string | null
  rating: number | null
  answered_at_ms: number
  day: number
  due_day: number | null
  parameters_version: string
}

/** An answer as it is appended to the log. */
export interface NewAnswer {
  id: string
  cardId: string
  /** preview: it is without effect on when the card comes again */
  kind: 'answer' | 'preview'
  rating: Rating
  tookMs: number
  answeredAtMs: number
  day: number
  /** the day that was chosen, if it waits in days */
  dueDay: number | null
  studyId: string | null
  operationId: string | null
  parametersVersion: string
}

/** How long an answer took. */
export interface TimedAnswer {
  /** its row's, which tells those of one instant apart */
  number: number
  cardId: string
  tookMs: number
  answeredAtMs: number
}

// Undo voids the answer, and redo voids that void; it goes no deeper.
const STANDS = `kind = 'answer' AND NOT EXISTS (
  SELECT 1 FROM review AS v WHERE v.voids_id = answer.id
    AND NOT EXISTS (SELECT 1 FROM review AS w WHERE w.voids_id = v.id))`

/** Gives the queries of review, prepared for a connection. Rows are only ever added. */
export const reviewQueries = perConnection((db: Database) => {
  const insertAnswer = db.prepare<[NewAnswer]>(
    `INSERT INTO review (id, card_id, kind, voids_id, rating, took_ms, answered_at_ms, day, due_day, study_id, operation_id,
       parameters_version)
     VALUES (:id, :cardId, :kind, NULL, :rating, :tookMs, :answeredAtMs, :day, :dueDay, :studyId, :operationId,
       :parametersVersion)`,
  )
  const insertItem = db.prepare<[{ reviewId: string; item: string; recalled: 0 | 1 }]>(
    'INSERT INTO review_item (review_id, item, recalled) VALUES (:reviewId, :item, :recalled)',
  )
  const ofCard = db.prepare<[{ cardId: string }], ReviewRow>(
    `SELECT id, kind, voids_id, rating, answered_at_ms, day, due_day, parameters_version FROM review
     WHERE card_id = :cardId ORDER BY answered_at_ms, id`,
  )
  const lastAt = db
    .prepare<[{ cardId: string }], number | null>('SELECT max(answered_at_ms) FROM review WHERE card_id = :cardId')
    .pluck()
  const timed =
    'SELECT rowid AS number, card_id AS cardId, took_ms AS tookMs, answered_at_ms AS answeredAtMs FROM review AS answer'
  const lastAnswers = db.prepare<[{ limit: number }], TimedAnswer>(
    `${timed} WHERE ${STANDS} ORDER BY answered_at_ms DESC, rowid DESC LIMIT :limit`,
  )
  const lastAnswersOf = db.prepare<[{ cardId: string; sinceMs: number }], TimedAnswer>(
    `${timed} WHERE card_id = :cardId AND answered_at_ms >= :sinceMs AND ${STANDS}`,
  )
  return {
    addAnswer(answer: NewAnswer) {
      const { changes } = insertAnswer.run(answer)
      assert(changes === 1, `insert answer: expected 1 row, got ${changes}`)
    },
    /** Adds which items of a list an answer recalled. */
    addItems(reviewId: string, items: readonly { item: string; recalled: boolean }[]) {
      for (const { item, recalled } of items) insertItem.run({ reviewId, item, recalled: recalled ? 1 : 0 })
    },
    ofCard: (cardId: string): LogEntry[] => ofCard.all({ cardId }).map(fromRow),
    /** When the last entry of a card was made, voided ones too, in UTC milliseconds; null if there is none. */
    lastAtMs: (cardId: string): number | null => lastAt.get({ cardId }) ?? null,
    /** The answers that were given last, the last first. */
    lastAnswers: (limit: number): TimedAnswer[] => lastAnswers.all({ limit }),
    /** Those of a card since an instant, in no order. */
    lastAnswersOf: (cardId: string, sinceMs: number): TimedAnswer[] => lastAnswersOf.all({ cardId, sinceMs }),
  }
})

function fromRow(row: ReviewRow): LogEntry {
  const { id, kind } = row
  const done = { id, answeredAtMs: row.answered_at_ms, day: row.day, parametersVersion: row.parameters_version }
  switch (kind) {
    case 'answer':
      return { kind, ...done, rating: rating.parse(row.rating), dueDay: row.due_day }
    case 'preview':
      return { kind, ...done, rating: rating.parse(row.rating) }
    case 'reset':
      return { kind, ...done }
    case 'reschedule':
      assert(row.due_day !== null, `reschedule ${id} names no day`)
      return { kind, ...done, dueDay: row.due_day }
    case 'void':
      assert(row.voids_id !== null, `void ${id} voids nothing`)
      return { kind, id, voidsId: row.voids_id }
  }
}
