import type { Database } from 'better-sqlite3'
import { perConnection } from '../../store/per-connection'
import type { Sql } from './sql'

/** Numbers of the first cards' rows, and how many cards there are if that is known. */
export interface FirstPage {
  numbers: number[]
  total: number | null
}

/** Of so few cards, all that are wanted are found in no time. */
const FEW_CARDS = 2000
/** After so many cards it shows whether those that are wanted are common. */
const TRIED = 256
/** So far it is worth to go on: beyond, finding all that are wanted takes less time. */
const FARTHEST = 6000

const highest = perConnection((db: Database) => db.prepare<[], number | null>('SELECT max(rowid) FROM card').pluck())

/** Whether there are so few cards that nothing is gained by finding only the first. */
export const isSmall = (db: Database): boolean => (highest(db).get() ?? 0) < FEW_CARDS

/**
 * Looks at cards in order until there are enough that are wanted.
 * @param walks as walksOf gives them
 * @returns null if they are too rare
 */
export function walked(db: Database, walks: readonly Sql[], limit: number): FirstPage | null {
  const numbers: number[] = []
  let seen = 0
  for (const { text, values } of walks) {
    for (const [number, isWanted] of db
      .prepare<unknown[], [number, number]>(text)
      .raw()
      .iterate(...values)) {
      seen += 1
      if (isWanted === 1) numbers.push(number)
      if (numbers.length === limit) return { numbers, total: null }
      if (seen >= TRIED && (seen >= FARTHEST || (numbers.length / seen) * FARTHEST < limit)) return null
    }
  }
  return { numbers, total: numbers.length }
}

/** The first of the cards that a statement gives in order. */
export function bestOf(db: Database, { text, values }: Sql, limit: number): FirstPage {
  const numbers = db
    .prepare<unknown[], number>(`${text} LIMIT ?`)
    .pluck()
    .all(...values, limit)
  return { numbers, total: numbers.length < limit ? numbers.length : null }
}
