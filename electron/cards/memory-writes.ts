import type { Database } from 'better-sqlite3'
import { assert } from '../../shared/assert'
import type { MemoryState } from '../../shared/model/review'
import type { Transaction } from '../store/store'
import type { StoredMemory } from './memory'

/** What becomes of a card's memory state. */
export interface MemoryChange {
  before: StoredMemory
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

/**
 * Writes the memory states of many cards in one statement, and no column that changes in none of them: each index that has a
 * column is written anew with it.
 */
export function writeMemories(tx: Transaction, changes: readonly MemoryChange[]): void {
  const [first] = changes
  const changed = names.filter((name) => changes.some(({ before, after }) => before[name] !== after[name]))
  if (!first || changed.length === 0) return
  // What is the same for all is said once.
  const varied = new Set(changed.filter((name) => changes.some(({ after }) => after[name] !== first.after[name])))
  stage(tx.db, [...varied], changes)
  const written = tx.changeMany({
    table: 'card',
    columns: changed.map((name) => columns[name]),
    set: changed
      .map((name) => `${columns[name]} = ${varied.has(name) ? `after.${columns[name]}` : `:${name}`}`)
      .join(', '),
    where: 'rowid IN (SELECT number FROM temp.staged_memory)',
    from: { rows: 'temp.staged_memory AS after', on: 'card.rowid = after.number' },
    values: { ...first.after },
  })
  assert(written === changes.length, `memory of cards: expected ${changes.length} rows, got ${written}`)
  tx.db.exec('DROP TABLE temp.staged_memory')
}

/** Puts what cards get of some columns into a table of its own. */
function stage(db: Database, varied: readonly (keyof MemoryState)[], changes: readonly MemoryChange[]): void {
  const staged = ['number INTEGER PRIMARY KEY', ...varied.map((name) => columns[name])]
  db.exec(`CREATE TEMP TABLE staged_memory (${staged.join(', ')})`)
  const insert = db.prepare<(string | number | null)[]>(
    `INSERT INTO staged_memory VALUES (${staged.map(() => '?').join(', ')})`,
  )
  for (const { before, after } of changes) insert.run(before.number, ...varied.map((name) => after[name]))
}
