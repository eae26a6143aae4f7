import type { Database } from 'better-sqlite3'

export interface CardStats {
  cards: number
  fresh: number
  suspended: number
  decks: number
}

/** How many cards and decks there are. */
export function cardStats(db: Database): CardStats {
  const row = db
    .prepare<[], CardStats>(
      `SELECT count(*) AS cards, coalesce(sum(state = 'new'), 0) AS fresh, coalesce(sum(suspended), 0) AS suspended,
         (SELECT count(*) FROM deck) AS decks
       FROM card`,
    )
    .get()
  return row ?? { cards: 0, fresh: 0, suspended: 0, decks: 0 }
}
