import type { Database } from 'better-sqlite3'
import { assert } from '../../shared/assert'
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

/** A place in the log, whose order is that of time and, within a millisecond, of ids. */
export interface LogPlace {
  atMs: number
  id: string
}

/** Before all answers. */
export const LOG_BEGIN: LogPlace = { atMs: -1, id: '' }

/** What tells whether the log up to a place is still the one that was read: how many answers, and the sum of their instants. */
export interface LogExtent {
  answers: number
  instants: number
}

/** Gives the queries of the log of answers from which mastery and confusions are derived. */
export const skillQueries = perConnection((db: Database) => {
  const firsts = db.prepare<[LogPlace], Row>(
    `SELECT skill, case_key AS caseKey, part, given, expected, score, chance, level, near_miss AS nearMiss,
       answered_at_ms AS answeredAtMs
     FROM skill_answer WHERE is_first = 1 AND (answered_at_ms, id) > (:atMs, :id) ORDER BY answered_at_ms, id`,
  )
  const last = db.prepare<[], LogPlace>(
    'SELECT answered_at_ms AS atMs, id FROM skill_answer ORDER BY answered_at_ms DESC, id DESC LIMIT 1',
  )
  // Of each instant the lower half of its bits: the sum stays a whole number that JavaScript can hold.
  const extent = db.prepare<[LogPlace], LogExtent>(
    `SELECT count(*) AS answers, coalesce(sum(answered_at_ms & 4294967295), 0) AS instants
     FROM skill_answer WHERE (answered_at_ms, id) <= (:atMs, :id)`,
  )
  return {
    /** First answers in all modes after a place, in the order in which they were given: only they count. */
    firstsAfter: (place: LogPlace): FirstAnswer[] =>
      firsts.all(place).map(({ given, nearMiss, ...row }) => ({
        ...row,
        given: given === '' ? null : given,
        isNearMiss: nearMiss === 1,
      })),
    last: (): LogPlace => last.get() ?? LOG_BEGIN,
    extentTo(place: LogPlace): LogExtent {
      const row = extent.get(place)
      assert(row, 'skill_answer: a count has a row')
      return row
    },
  }
})

/** Gives the id of the pack that a case is of. */
export const packOf = (caseKey: string): string => caseKey.slice(0, caseKey.indexOf('/'))
