import type { Database } from 'better-sqlite3'
import type { LoadGroup } from '../../shared/scheduling/foresee-load'
import { perConnection } from '../store/per-connection'

/** What decks hold today, limits left aside. */
export interface TodayOfDecks {
  /** new cards that wait */
  fresh: number
  /** cards whose review is due */
  reviews: number
  /** cards that were new and were answered today */
  introduced: number
  /** others that were answered today */
  reviewed: number
}

interface Scope {
  /** JSON array of deck ids */
  decks: string
  /** the learner's */
  day: number
}

/** Gives the queries by which a change of options is foreseen, prepared for a connection. */
export const foreseeQueries = perConnection((db: Database) => {
  const within = 'deck_id IN (SELECT value FROM json_each(:decks))'
  const count = (from: string) => db.prepare<[Scope], number>(`SELECT count(*) FROM ${from}`).pluck()
  const asked = 'suspended = 0 AND called_at_ms IS NULL AND buried_day IS NOT :day'
  const cards = db.prepare<[{ decks: string }], number>(`SELECT count(*) FROM card WHERE ${within}`).pluck()
  const fresh = count(`card WHERE state = 'new' AND ${asked} AND ${within}`)
  const reviews = count(`card WHERE due_day <= :day AND state = 'review' AND ${asked} AND ${within}`)
  const answered = db.prepare<[Scope], { introduced: number; reviewed: number }>(
    `SELECT coalesce(sum(isFirst), 0) AS introduced, coalesce(sum(NOT isFirst), 0) AS reviewed FROM (
       SELECT NOT EXISTS (
         SELECT 1 FROM review AS before
         WHERE before.card_id = today.card_id AND before.kind = 'answer' AND before.day < :day
       ) AS isFirst
       FROM (
         SELECT DISTINCT card_id FROM review AS answer WHERE day = :day AND kind = 'answer'
           AND NOT EXISTS (SELECT 1 FROM review AS void WHERE void.voids_id = answer.id
             AND NOT EXISTS (SELECT 1 FROM review AS again WHERE again.voids_id = void.id))
       ) AS today JOIN card ON card.id = today.card_id WHERE ${within}
     )`,
  )
  const waiting = db.prepare<[Scope & { days: number }], LoadGroup>(
    `SELECT max(0, due_day - :day) AS inDays, avg(max(due_day, :day) - last_review_day) AS elapsedDays,
       avg(stability) AS stability, avg(difficulty) AS difficulty, count(*) AS cards
     FROM card
     WHERE due_day < :day + :days AND suspended = 0 AND stability > 0 AND last_review_day IS NOT NULL AND ${within}
     GROUP BY max(0, due_day - :day), round(6 * ln(stability)), round(difficulty)`,
  )
  return {
    /** All cards in the decks. */
    cards: (decks: readonly string[]): number => cards.get({ decks: JSON.stringify(decks) }) ?? 0,
    today(decks: readonly string[], day: number): TodayOfDecks {
      const scope = { decks: JSON.stringify(decks), day }
      return {
        fresh: fresh.get(scope) ?? 0,
        reviews: reviews.get(scope) ?? 0,
        ...(answered.get(scope) ?? { introduced: 0, reviewed: 0 }),
      }
    },
    /** What is due within some days, taken together where it is alike. */
    waiting: (decks: readonly string[], day: number, days: number): LoadGroup[] =>
      waiting.all({ decks: JSON.stringify(decks), day, days }),
  }
})
