import type { Database } from 'better-sqlite3'
import { perConnection } from '../../store/per-connection'

interface LastAnswer {
  score: number
  answeredAtMs: number
}

/** Gives what the comparing of pairs reads of the log of answers, prepared for a connection. */
export const pairLogQueries = perConnection((db: Database) => {
  // All parts of one answer are kept in one transaction, and so at one instant. A part counts once, however many skills it is of.
  const last = db.prepare<[], LastAnswer & { caseKey: string }>(
    `SELECT case_key AS caseKey, min(score) AS score, answered_at_ms AS answeredAtMs FROM skill_answer AS one
     WHERE mode = 'difference' AND answered_at_ms = (
       SELECT max(answered_at_ms) FROM skill_answer WHERE mode = 'difference' AND case_key = one.case_key
     )
     GROUP BY case_key`,
  )
  return {
    /** Of each pair that was compared, by the key of its second case: the lowest score of its last answer, and when it was given. */
    last: (): Map<string, LastAnswer> =>
      new Map(last.all().map(({ caseKey, score, answeredAtMs }) => [caseKey, { score, answeredAtMs }])),
  }
})
