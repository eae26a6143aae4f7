import type { Database, Statement } from 'better-sqlite3'
import { assert } from '../../shared/assert'
import type { MemoryState } from '../../shared/model/review'
import { perConnection } from '../store/per-connection'

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
const staging = `CREATE TEMP TABLE IF NOT EXISTS staged_memory (card_id TEXT, ${Object.values(columns).join(', ')});`

/**
 * Writes the memory states of many cards in one statement, and no column that changes in none of them: each index that has a
 * column is written anew with it. Runs in the caller's transaction.
 */
export const writeMemories = perConnection((db: Database) => {
  db.exec(staging)
  const stage = db.prepare<[MemoryState & { cardId: string }]>(
    `INSERT INTO staged_memory (card_id, ${Object.values(columns).join(', ')})
     VALUES (:cardId, ${names.map((name) => `:${name}`).join(', ')})`,
  )
  const updates = new Map<string, Statement<[]>>()
  const updateOf = (changed: readonly (keyof MemoryState)[]): Statement<[]> => {
    const set = changed.map((name) => `${columns[name]} = s.${columns[name]}`).join(', ')
    const made = updates.get(set) ?? db.prepare(`UPDATE card SET ${set} FROM staged_memory s WHERE card.id = s.card_id`)
    updates.set(set, made)
    return made
  }
  return (changes: readonly MemoryChange[]): void => {
    const changed = names.filter((name) => changes.some(({ before, after }) => before[name] !== after[name]))
    if (changed.length === 0) return
    // One that was made in a transaction that came to nothing went with it.
    db.exec(`${staging} DELETE FROM staged_memory;`)
    for (const { cardId, after } of changes) stage.run({ ...after, cardId })
    const { changes: written } = updateOf(changed).run()
    assert(written === changes.length, `memory of cards: expected ${changes.length} rows, got ${written}`)
    db.exec('DELETE FROM staged_memory')
  }
})
