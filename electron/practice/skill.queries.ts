import type { Database } from 'better-sqlite3'
import { perConnection } from '../store/per-connection'

/** One answer of the log, given before the key was seen. */
export interface FirstAnswer {
  skill: string
  caseKey: string
  part: string
  /** null if nothing was said */
  given: string | null
  expected: string
  score: number
  chance: number
  level: number
  isNearMiss: boolean
  answeredAtMs: number
}

interface Row extends Omit<FirstAnswer, 'given' | 'isNearMiss'> {
  given: string
  nearMiss: 0 | 1
}

/** Gives the queries of the log of answers from which mastery and confusions are derived. */
export const skillQueries = perConnection((db: Database) => {
  const firsts = db.prepare<[], Row>(
    `SELECT skill, case_key AS caseKey, part, given, expected, score, chance, level, near_miss AS nearMiss,
       answered_at_ms AS answeredAtMs
     FROM skill_answer WHERE is_first = 1 ORDER BY answered_at_ms, id`,
  )
  return {
    /** First answers in all modes, in the order in which they were given: only they count. */
    firsts: (): FirstAnswer[] =>
      firsts.all().map(({ given, nearMiss, ...row }) => ({
        ...row,
        given: given === '' ? null : given,
        isNearMiss: nearMiss === 1,
      })),
  }
})

/** Gives the id of the pack that a case is of. */
export const packOf = (caseKey: string): string => caseKey.slice(0, caseKey.indexOf('/'))
