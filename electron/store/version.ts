import type { Database } from 'better-sqlite3'
import { perConnection } from './per-connection'

const changes = perConnection((db: Database) => db.prepare<[], number>('SELECT total_changes()').pluck())

/** What is another after anything was written to the file: by others, of which the first part tells, or by this connection. */
export function storeVersion(db: Database): string {
  return `${String(db.pragma('data_version', { simple: true }))} ${changes(db).get()}`
}
