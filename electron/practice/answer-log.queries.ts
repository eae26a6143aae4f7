import type { Database } from 'better-sqlite3'
import { perConnection } from '../store/per-connection'
import { isOwnCaseKey } from './own/public'

/** Gives what the modes beside the working of whole cases read of the log of answers, prepared for a connection. */
export const answerLogQueries = perConnection((db: Database) => {
  const times = db.prepare<[{ mode: string }], { caseKey: string; part: string; times: number }>(
    `SELECT case_key AS caseKey, part, count(*) AS times FROM skill_answer WHERE mode = :mode GROUP BY case_key, part`,
  )
  const backwards = db
    .prepare<[], string>('SELECT case_key FROM skill_answer ORDER BY answered_at_ms DESC, id DESC')
    .pluck()
  // Who compared a pair was shown what follows from its second case, and on which fact.
  const seen = db
    .prepare<[{ caseKey: string }], number>(
      `SELECT EXISTS (SELECT 1 FROM attempt WHERE case_key = :caseKey)
         OR EXISTS (SELECT 1 FROM skill_answer WHERE case_key = :caseKey AND mode = 'difference')`,
    )
    .pluck()
  return {
    /** How often each part of each case was answered in a mode. */
    times: (mode: string) => times.all({ mode }),
    /** The cases of which something was answered last, in any mode; the latest last. */
    recentCases(limit: number): string[] {
      const recent = new Set<string>()
      // The log is long, and the few that are wanted stand at its end.
      for (const caseKey of backwards.iterate()) {
        recent.add(caseKey)
        if (recent.size >= limit) break
      }
      return [...recent].toReversed()
    },
    /** Whether the key of a case was shown. Who wrote a case knows it from the start: what is answered to it says nothing of skill. */
    isKeySeen: (caseKey: string): boolean => isOwnCaseKey(caseKey) || seen.get({ caseKey }) === 1,
  }
})
