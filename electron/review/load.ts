import type { Database } from 'better-sqlite3'
import { cardChanges } from '../cards/public'
import { perConnection } from '../store/per-connection'

/**
 * How many cards are due on a learner's day, suspended ones left out. Each day that is asked for is counted once and then
 * followed, so that a choice among days costs nothing by how many cards there are. To be had outside a transaction; what it
 * gives may be used in one, before that changes a card.
 */
export const dueOnDay = perConnection((db: Database) => {
  const count = db
    .prepare<[{ day: number }], number>(
      `SELECT count(*) FROM card INDEXED BY card_by_due_day
       WHERE due_day IS NOT NULL AND due_day = :day AND suspended = 0`,
    )
    .pluck()
  const changes = cardChanges(db)
  const kept = new Map<number, number>()
  const add = (card: { dueDay: number | null; suspended: boolean } | null, by: 1 | -1) => {
    if (card === null || card.dueDay === null || card.suspended) return
    const known = kept.get(card.dueDay)
    if (known !== undefined) kept.set(card.dueDay, known + by)
  }
  changes.listen((changed) => {
    if (changed === 'many') kept.clear()
    else {
      for (const { was, is } of changed) {
        add(was, -1)
        add(is, 1)
      }
    }
  })
  const dueOn = (day: number): number => {
    const known = kept.get(day) ?? count.get({ day }) ?? 0
    kept.set(day, known)
    return known
  }
  return (): ((day: number) => number) => {
    changes.tell()
    return dueOn
  }
})
