import type { Database } from 'better-sqlite3'
import type { AttemptResult } from '../../shared/model/practice'
import { assert } from '../../shared/assert'
import { perConnection } from '../store/per-connection'
import { fromOldResult, type OldResult } from './old-result'

/** What a learner reached at a case: shares that were right, 0 to 1. */
export interface CaseScores {
  attempts: number
  first: number
  last: number
}

export interface AttemptRow {
  id: string
  caseKey: string
  answersJson: string
  result: AttemptResult
  tookMs: number
  answeredAtMs: number
}

// Nothing said is stored as an empty value, which no rule can name.
const NOTHING_SAID = ''

/** Gives the queries of attempt and attempt_part, prepared for a connection. Rows are only ever added. */
export const attemptQueries = perConnection((db: Database) => {
  const insert = db.prepare<[Record<string, string | number>]>(
    `INSERT INTO attempt (id, case_key, answers_json, result_json, right_count, of_count, took_ms, answered_at_ms)
     VALUES (:id, :caseKey, :answersJson, :resultJson, :right, :of, :tookMs, :answeredAtMs)`,
  )
  const insertPart = db.prepare<[Record<string, string | number>]>(
    `INSERT INTO attempt_part (attempt_id, part, given, expected, score)
     VALUES (:attemptId, :part, :given, :expected, :score)`,
  )
  const result = db.prepare<[{ id: string }], string>('SELECT result_json FROM attempt WHERE id = :id').pluck()
  const scores = db.prepare<[], { case_key: string; share: number }>(
    `SELECT case_key, CAST(right_count AS REAL) / of_count AS share FROM attempt ORDER BY answered_at_ms, id`,
  )
  const lastMissing = db
    .prepare<[], string>(
      `SELECT result_json FROM attempt AS a
     WHERE right_count < of_count AND NOT EXISTS (
       SELECT 1 FROM attempt AS later
       WHERE later.case_key = a.case_key AND (later.answered_at_ms, later.id) > (a.answered_at_ms, a.id)
     )
     ORDER BY answered_at_ms DESC, id DESC`,
    )
    .pluck()
  const lastTimes = db.prepare<[], { caseKey: string; atMs: number }>(
    'SELECT case_key AS caseKey, max(answered_at_ms) AS atMs FROM attempt GROUP BY case_key',
  )
  return {
    add(row: AttemptRow) {
      const { right, of } = row.result
      const { changes } = insert.run({
        id: row.id,
        caseKey: row.caseKey,
        answersJson: row.answersJson,
        resultJson: JSON.stringify(row.result),
        right,
        of,
        tookMs: row.tookMs,
        answeredAtMs: row.answeredAtMs,
      })
      assert(changes === 1, `attempt: expected 1 row, got ${changes}`)
      for (const { part, given, expected, score } of row.result.rows) {
        insertPart.run({ attemptId: row.id, part, given: given ?? NOTHING_SAID, expected, score })
      }
    },

    /** Gives a result as it was shown, or null. */
    findResult(id: string): AttemptResult | null {
      const json = result.get({ id })
      return json === undefined ? null : resultOf(json)
    },

    /** Gives the result of the last attempt at each case, as it was shown, where not all was right; the last first. */
    lastMissing: (): AttemptResult[] => lastMissing.all().flatMap((json) => resultOf(json) ?? []),

    /** When each case that was tried was tried last, by its key. */
    lastTimes: (): Map<string, number> => new Map(lastTimes.all().map(({ caseKey, atMs }) => [caseKey, atMs])),

    /** Gives what was reached at each case that was tried, by its key. */
    scores(): Map<string, CaseScores> {
      const byCase = new Map<string, CaseScores>()
      for (const { case_key: key, share } of scores.all()) {
        const known = byCase.get(key)
        byCase.set(key, { attempts: (known?.attempts ?? 0) + 1, first: known?.first ?? share, last: share })
      }
      return byCase
    },
  }
})

// Until migration 0007 there was but one mode, and a result did not name it. What a file brought in may be no result at all.
function resultOf(json: string): AttemptResult | null {
  const result: AttemptResult | OldResult = JSON.parse(json)
  if (!('rows' in result)) return null
  return 'mode' in result ? result : fromOldResult(result)
}
