import type { Database } from 'better-sqlite3'
import { assert } from '../../shared/assert'
import { rating } from '../../shared/model/review'
import type { LogEntry } from '../../shared/scheduling/replay'
import { perConnection } from '../store/per-connection'

interface ReviewRow {
  id: string
  kind: 'answer' | 'void'
  voids_id: string | null
  rating: number | null
  answered_at_ms: number
  day: number
  parameters_version: string
}

/** An answer as it is appended to the log. */
export interface NewAnswer {
  id: string
  cardId: string
  rating: number
  tookMs: number
  answeredAtMs: number
  day: number
  operationId: string | null
  parametersVersion: string
}

/** What the answers of a day come to. */
export interface DayAnswers {
  answers: number
  recalled: number
  tookMs: number
  /** cards that were answered for the first time */
  introduced: number
}

// Undo voids the answer, and redo voids that void; it goes no deeper.
const STANDS = `kind = 'answer' AND NOT EXISTS (
  SELECT 1 FROM review AS v WHERE v.voids_id = answer.id
    AND NOT EXISTS (SELECT 1 FROM review AS w WHERE w.voids_id = v.id))`

/** Gives the queries of review, prepared for a connection. Rows are only ever added. */
export const reviewQueries = perConnection((db: Database) => {
  const insertAnswer = db.prepare<[NewAnswer]>(
    `INSERT INTO review (id, card_id, kind, voids_id, rating, took_ms, answered_at_ms, day, operation_id, parameters_version)
     VALUES (:id, :cardId, 'answer', NULL, :rating, :tookMs, :answeredAtMs, :day, :operationId, :parametersVersion)`,
  )
  const insertVoid = db.prepare<[{ id: string; voidsId: string; nowMs: number; day: number; operationId: string }]>(
    `INSERT INTO review (id, card_id, kind, voids_id, rating, took_ms, answered_at_ms, day, operation_id, parameters_version)
     SELECT :id, card_id, 'void', id, NULL, NULL, :nowMs, :day, :operationId, parameters_version
     FROM review WHERE id = :voidsId`,
  )
  const ofCard = db.prepare<[{ cardId: string }], ReviewRow>(
    `SELECT id, kind, voids_id, rating, answered_at_ms, day, parameters_version FROM review
     WHERE card_id = :cardId ORDER BY answered_at_ms, id`,
  )
  const answersOf = db.prepare<[{ operationId: string }], { id: string; card_id: string }>(
    `SELECT id, card_id FROM review WHERE operation_id = :operationId AND kind = 'answer'`,
  )
  const openVoid = db
    .prepare<[{ answerId: string }], string>(
      `SELECT id FROM review AS v WHERE v.voids_id = :answerId
         AND NOT EXISTS (SELECT 1 FROM review AS w WHERE w.voids_id = v.id)
       ORDER BY answered_at_ms DESC, id DESC LIMIT 1`,
    )
    .pluck()
  const ofDay = db.prepare<[{ day: number }], DayAnswers>(
    `SELECT count(*) AS answers, coalesce(sum(rating > 1), 0) AS recalled, coalesce(sum(took_ms), 0) AS tookMs,
       count(DISTINCT iif(
         EXISTS (SELECT 1 FROM review AS answer WHERE answer.card_id = today.card_id AND answer.day < :day AND ${STANDS}),
         NULL, card_id)) AS introduced
     FROM review AS today WHERE day = :day AND ${STANDS.replaceAll('answer.id', 'today.id')}`,
  )
  const lastTimes = db
    .prepare<[{ limit: number }], number>(
      `SELECT took_ms FROM review AS answer WHERE ${STANDS} ORDER BY answered_at_ms DESC LIMIT :limit`,
    )
    .pluck()
  return {
    addAnswer(answer: NewAnswer) {
      const { changes } = insertAnswer.run(answer)
      assert(changes === 1, `insert answer: expected 1 row, got ${changes}`)
    },
    /** Adds an entry that voids another. */
    addVoid(entry: { id: string; voidsId: string; nowMs: number; day: number; operationId: string }) {
      const { changes } = insertVoid.run(entry)
      assert(changes === 1, `insert void of ${entry.voidsId}: expected 1 row, got ${changes}`)
    },
    ofCard: (cardId: string): LogEntry[] => ofCard.all({ cardId }).map(fromRow),
    /** The answers that an operation gave. */
    answersOf: (operationId: string) =>
      answersOf.all({ operationId }).map(({ id, card_id: cardId }) => ({ id, cardId })),
    /** The entry that voids an answer and is not voided itself. */
    findOpenVoid: (answerId: string): string | null => openVoid.get({ answerId }) ?? null,
    ofDay: (day: number): DayAnswers => ofDay.get({ day }) ?? { answers: 0, recalled: 0, tookMs: 0, introduced: 0 },
    /** How long the last answers took, in milliseconds. */
    lastTimes: (limit: number): number[] => lastTimes.all({ limit }),
  }
})

function fromRow(row: ReviewRow): LogEntry {
  if (row.kind === 'void') {
    assert(row.voids_id !== null, `void ${row.id} voids nothing`)
    return { kind: 'void', id: row.id, voidsId: row.voids_id }
  }
  return {
    kind: 'answer',
    id: row.id,
    rating: rating.parse(row.rating),
    answeredAtMs: row.answered_at_ms,
    day: row.day,
    parametersVersion: row.parameters_version,
  }
}
