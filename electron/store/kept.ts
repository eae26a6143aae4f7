import type { Database } from 'better-sqlite3'
import { perConnection } from './per-connection'

/**
 * Gives what is read of some tables, and keeps it until one of their rows changes: for little that is asked for with everything
 * that a learner does. What a transaction reads once it has changed them is not kept, as it may be rolled back.
 * @param name  of what is read, for SQL
 * @param read  has to give the same for the same rows
 */
export function keptUntilChanged<T>(
  name: string,
  tables: readonly string[],
  read: (db: Database) => T,
): (db: Database) => T {
  const kept = perConnection((db: Database) => {
    let value: { is: T } | null = null
    let isWatching = false
    /** changed since it was last read outside a transaction */
    let isFresh = true
    const watch = () => {
      db.function(`actus_${name}_changed`, () => {
        value = null
        isFresh = false
        return null
      })
      for (const table of tables) {
        for (const event of ['INSERT', 'UPDATE', 'DELETE']) {
          db.exec(`CREATE TEMP TRIGGER ${name}_after_${event}_${table} AFTER ${event} ON main.${table} BEGIN
            SELECT actus_${name}_changed(); END`)
        }
      }
      isWatching = true
    }
    return (): T => {
      if (value) return value.is
      if (!db.inTransaction) {
        // A trigger that is made in a transaction goes with it if that is rolled back.
        if (!isWatching) watch()
        isFresh = true
      }
      const is = read(db)
      if (isWatching && isFresh) value = { is }
      return is
    }
  })
  return (db) => kept(db)()
}
