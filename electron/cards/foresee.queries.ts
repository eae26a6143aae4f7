import type { Database } from 'better-sqlite3'
import type { LoadGroup } from '../../shared/scheduling/foresee-load'
import { perConnection } from '../store/per-connection'

/** What of a deck's limits was used today. */
export interface UsedToday {
  /** cards that were new and were answered */
  introduced: number
  /** others that were answered */
  reviewed: number
}

/** Gives the queries by which a change of options is foreseen, prepared for a connection. */
export const foreseeQueries = perConnection((db: Database) => {
  const used = db.prepare<[{ day: number }], UsedToday & { deckId: string }>(
    `SELECT deck_id AS deckId, sum(is_first) AS introduced, sum(NOT is_first) AS reviewed FROM (
       SELECT card_id, NOT EXISTS (
         SELECT 1 FROM review AS before
         WHERE before.card_id = today.card_id AND before.kind = 'answer' AND before.day < :day
       ) AS is_first
       FROM (
         SELECT DISTINCT card_id FROM review AS answer WHERE day = :day AND kind = 'answer'
           AND NOT EXISTS (SELECT 1 FROM review AS void WHERE void.voids_id = answer.id
             AND NOT EXISTS (SELECT 1 FROM review AS again WHERE again.voids_id = void.id))
       ) AS today
     ) AS asked JOIN card ON card.id = asked.card_id GROUP BY deck_id`,
  )
  // The + keeps SQLite from walking through all cards of the decks: those that are due soon are a range of an index.
  const waiting = db.prepare<[{ decks: string; day: number; days: number; every: number }], LoadGroup>(
    `SELECT max(0, due_day - :day) AS inDays, avg(max(due_day, :day) - last_review_day) AS elapsedDays,
       avg(stability) AS stability, avg(difficulty) AS difficulty, count(*) * :every AS cards
     FROM card
     WHERE due_day < :day + :days AND suspended = 0 AND rowid % :every = 0 AND stability > 0 AND last_review_day IS NOT NULL
       AND +deck_id IN (SELECT value FROM json_each(:decks))
     GROUP BY max(0, due_day - :day), round(4 * ln(stability)), round(difficulty / 2)`,
  )
  return {
    /** Of each deck itself in which something was answered on a day of the learner's. */
    usedByDeck: (day: number): Map<string, UsedToday> =>
      new Map(used.all({ day }).map(({ deckId, ...counts }) => [deckId, counts])),
    /**
     * What is due within some days, taken together where it is alike.
     * @param every of so many cards one is looked at, and stands for all of these
     */
    waiting: (decks: readonly string[], day: number, days: number, every: number): LoadGroup[] =>
      waiting.all({ decks: JSON.stringify(decks), day, days, every }),
  }
})
