import type { Database } from 'better-sqlite3'

/** Makes something once for each connection, as statements are prepared once, and gives the same from then on. */
export function perConnection<T>(make: (db: Database) => T): (db: Database) => T {
  const made = new WeakMap<Database, { value: T }>()
  return (db) => {
    const known = made.get(db)
    if (known) return known.value
    const value = make(db)
    made.set(db, { value })
    return value
  }
}
