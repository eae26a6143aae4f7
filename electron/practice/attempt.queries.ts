import type { Database } from 'better-sqlite3'
import type { AttemptResult } from '../../shared/model/practice'
import { assert } from '../../shared/assert'

/** What a learner reached at a case: shares that were right, 0 to 1. */
export interface CaseScores {
  attempts: number
  first: number
  last: number
}

/** One answer within an attempt. `given` is null if nothing was said. */
export interface AttemptPart {
  attemptId: string
  caseKey: string
  part: string
  given: string | null
  expected: string
  score: number
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
export function attemptQueries(db: Database) {
  const insert = db.prepare<[Record<string, string | number>]>(
    `INSERT INTO attempt (id, case_key, answers_json, result_json, right_count, of_count, took_ms, answered_at_ms)
     VALUES (:id, :caseKey, :answersJson, :resultJson, :right, :of, :tookMs, :answeredAtMs)`,
  )
  const insertPart = db.prepare<[Record<string, string | number>]>(
    `INSERT INTO attempt_part (attempt_id, part, given, expected, score)
     VALUES (:attemptId, :part, :given, :expected, :score)`,
  )
  const result = db.prepare<[{ id: string }], { result_json: string }>(`SELECT result_json FROM attempt WHERE id = :id`)
  const scores = db.prepare<[], { case_key: string; share: number }>(
    `SELECT case_key, CAST(right_count AS REAL) / of_count AS share FROM attempt ORDER BY answered_at_ms, id`,
  )
  const firstParts = db.prepare<[{ attempts: number }], PartRow>(
    `WITH firsts AS (
       SELECT id, case_key, answered_at_ms FROM attempt AS a
       WHERE NOT EXISTS (
         SELECT 1 FROM attempt AS earlier
         WHERE earlier.case_key = a.case_key AND (earlier.answered_at_ms, earlier.id) < (a.answered_at_ms, a.id)
       )
       ORDER BY answered_at_ms DESC, id DESC LIMIT :attempts
     )
     SELECT attempt_id, case_key, part, given, expected, score FROM firsts JOIN attempt_part ON attempt_id = firsts.id
     ORDER BY answered_at_ms DESC, attempt_id, part`,
  )
  const lastResults = db
    .prepare<[], string>(
      `SELECT result_json FROM attempt AS a
       WHERE NOT EXISTS (
         SELECT 1 FROM attempt AS later
         WHERE later.case_key = a.case_key AND (later.answered_at_ms, later.id) > (a.answered_at_ms, a.id)
       )
       ORDER BY answered_at_ms DESC, id DESC`,
    )
    .pluck()
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
      for (const { id: part, given, expected, score } of row.result.rows) {
        insertPart.run({ attemptId: row.id, part, given: given ?? NOTHING_SAID, expected, score })
      }
    },

    /** Gives a result as it was shown, or null. */
    findResult(id: string): AttemptResult | null {
      const row = result.get({ id })
      return row ? JSON.parse(row.result_json) : null
    },

    /** Gives the result of the last attempt at each case, as it was shown; the last first. */
    lastResults: (): AttemptResult[] => lastResults.all().map((json) => JSON.parse(json)),

    /** Gives what was reached at each case that was tried, by its key. */
    scores(): Map<string, CaseScores> {
      const byCase = new Map<string, CaseScores>()
      for (const { case_key: key, share } of scores.all()) {
        const known = byCase.get(key)
        byCase.set(key, { attempts: (known?.attempts ?? 0) + 1, first: known?.first ?? share, last: share })
      }
      return byCase
    },

    /** Gives the answers of the learner's last so many first attempts at a case, the latest first. */
    firstParts: (attempts: number): AttemptPart[] => firstParts.all({ attempts }).map(fromRow),
  }
}

interface PartRow {
  attempt_id: string
  case_key: string
  part: string
  given: string
  expected: string
  score: number
}

function fromRow(row: PartRow): AttemptPart {
  const { attempt_id: attemptId, case_key: caseKey, part, given, expected, score } = row
  return { attemptId, caseKey, part, given: given === NOTHING_SAID ? null : given, expected, score }
}
