import type { Database } from 'better-sqlite3'
import { perConnection } from '../store/per-connection'

/** Counts the cards that are due on a learner's day, suspended ones left out; prepared for a connection. */
export const loadQueries = perConnection((db: Database) => {
  const dueOn = db
    .prepare<[{ day: number }], number>(
      'SELECT count(*) FROM card INDEXED BY card_by_due_day WHERE due_day = :day AND suspended = 0',
    )
    .pluck()
  return { dueOn: (day: number): number => dueOn.get({ day }) ?? 0 }
})
