import type { Database } from 'better-sqlite3'
import { assert } from '../../shared/assert'
import { perConnection } from '../store/per-connection'

type Listener = (cardIds: readonly string[] | 'many') => void

interface ReviewChanges {
  /** From now on the listener is told of which cards answers were given or taken back or, where there are too many, `many`. */
  listen(listener: Listener): void
  /** Tells the listeners what changed since this was last called. Not within a transaction, which may be rolled back. */
  tell(): void
}

/** Beyond so many, all is read anew. */
const MOST_CHANGES = 500

/** What is kept in memory of the log follows it by this, as what is kept of cards does by cardChanges. */
export const reviewChanges = perConnection((db: Database): ReviewChanges => {
  assert(!db.inTransaction, 'what is made in a transaction may be rolled back with it')
  // Beyond what is told, more need not be written down.
  const isTold = `coalesce((SELECT max(place) FROM review_change), 0) <= ${MOST_CHANGES}`
  const note = (row: 'old' | 'new') => `INSERT INTO review_change (card_id) SELECT ${row}.card_id
    WHERE NOT EXISTS (SELECT 1 FROM review_change WHERE card_id = ${row}.card_id)`
  db.exec(`
    CREATE TEMP TABLE review_change (place INTEGER PRIMARY KEY, card_id TEXT NOT NULL UNIQUE);
    CREATE TEMP TRIGGER review_change_insert AFTER INSERT ON main.review
    WHEN new.kind IN ('answer', 'preview', 'void') AND ${isTold} BEGIN ${note('new')}; END;
    CREATE TEMP TRIGGER review_change_delete AFTER DELETE ON main.review WHEN ${isTold} BEGIN ${note('old')}; END;`)
  const count = db.prepare<[], number>('SELECT count(*) FROM review_change').pluck()
  const changed = db.prepare<[], string>('SELECT card_id FROM review_change').pluck()
  const forget = db.prepare('DELETE FROM review_change')
  const listeners: Listener[] = []
  return {
    listen: (listener) => void listeners.push(listener),
    tell() {
      assert(!db.inTransaction, 'what changed is told within a transaction')
      const changes = count.get() ?? 0
      if (changes === 0) return
      const cardIds = changes > MOST_CHANGES ? 'many' : changed.all()
      forget.run()
      for (const listener of listeners) listener(cardIds)
    },
  }
})
