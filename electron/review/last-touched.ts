import type { Database } from 'better-sqlite3'
import type { AppContext } from '../context'
import { perConnection } from '../store/per-connection'

// By rowid: the order in which entries were added, whatever the clock said.
const newestVoid = perConnection((db: Database) =>
  db.prepare<[], string>(`SELECT card_id FROM review WHERE kind = 'void' ORDER BY rowid DESC LIMIT 1`).pluck(),
)

/**
 * The card whose answer was taken back last, or given again by redo; null if none ever was. From the log, so that it is known
 * after a restart.
 */
export const lastTouched = (ctx: AppContext): string | null => newestVoid(ctx.store.db).get() ?? null
