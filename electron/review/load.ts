import type { Database } from 'better-sqlite3'
import { cardChanges } from '../cards/public'
import { perConnection } from '../store/per-connection'

/**
 * How many cards are due on a learner's day, suspended ones left out. They are counted once and then followed, so that a
 * choice among days costs nothing by how many cards there are. Not within a transaction; what it gives may be used in one,
 * and is then what held before it.
 */
export const dueOnDay = perConnection((db: Database) => {
  const count = db
    .prepare<[], [number, number]>(
      `SELECT due_day, count(*) FROM card INDEXED BY card_by_due_day WHERE due_day IS NOT NULL AND suspended = 0
       GROUP BY due_day`,
    )
    .raw()
  const changes = cardChanges(db)
  let kept: Map<number, number> | null = null
  const add = (days: Map<number, number>, card: { dueDay: number | null; suspended: boolean } | null, by: 1 | -1) => {
    if (card === null || card.dueDay === null || card.suspended) return
    days.set(card.dueDay, (days.get(card.dueDay) ?? 0) + by)
  }
  changes.listen((changed) => {
    if (changed === 'many') kept = null
    else if (kept) {
      for (const { was, is } of changed) {
        add(kept, was, -1)
        add(kept, is, 1)
      }
    }
  })
  return (): ((day: number) => number) => {
    changes.tell()
    const days = kept ?? new Map(count.all())
    kept = days
    return (day) => days.get(day) ?? 0
  }
})
