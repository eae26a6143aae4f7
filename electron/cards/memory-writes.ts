import type { Database } from 'better-sqlite3'
import { assert } from '../../shared/assert'
import type { MemoryState } from '../../shared/model/review'
import { perConnection } from '../store/per-connection'
import type { Transaction } from '../store/store'

/** What becomes of a card's memory state. */
export interface MemoryChange {
  cardId: string
  before: MemoryState
  after: MemoryState
}

const columns = {
  state: 'state',
  dueAtMs: 'due_at_ms',
  dueDay: 'due_day',
  stability: 'stability',
  difficulty: 'difficulty',
  step: 'step',
  reps: 'reps',
  lapses: 'lapses',
  lastReviewAtMs: 'last_review_at_ms',
  lastReviewDay: 'last_review_day',
} as const satisfies Record<keyof MemoryState, string>

const names = Object.keys(columns).filter((name): name is keyof MemoryState => name in columns)
const staging = `CREATE TEMP TABLE IF NOT EXISTS staged_memory
  (card_id TEXT PRIMARY KEY, ${Object.values(columns).join(', ')}) WITHOUT ROWID;`

const stagedMemories = perConnection((db: Database) => {
  db.exec(staging)
  return db.prepare<[MemoryState & { cardId: string }]>(
    `INSERT INTO staged_memory (card_id, ${Object.values(columns).join(', ')})
     VALUES (:cardId, ${names.map((name) => `:${name}`).join(', ')})`,
  )
})

/**
 * Writes the memory states of many cards in one statement, and no column that changes in none of them: each index that has a
 * column is written anew with it.
 */
export function writeMemories(tx: Transaction, changes: readonly MemoryChange[]): void {
  const changed = names
    .filter((name) => changes.some(({ before, after }) => before[name] !== after[name]))
    .map((name) => columns[name])
  if (changed.length === 0) return
  const stage = stagedMemories(tx.db)
  // One that was made in a transaction that came to nothing went with it.
  tx.db.exec(`${staging} DELETE FROM staged_memory;`)
  for (const { cardId, after } of changes) stage.run({ ...after, cardId })
  const written = tx.changeMany({
    table: 'card',
    columns: changed,
    set: changed.map((name) => `${name} = after.${name}`).join(', '),
    from: { rows: 'temp.staged_memory AS after', on: 'card.id = after.card_id' },
    where: 'id IN (SELECT card_id FROM temp.staged_memory)',
    values: {},
  })
  assert(written === changes.length, `memory of cards: expected ${changes.length} rows, got ${written}`)
  tx.db.exec('DELETE FROM staged_memory')
}
