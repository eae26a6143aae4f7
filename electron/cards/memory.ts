import type { Database } from 'better-sqlite3'
import { assert } from '../../shared/assert'
import { cardState } from '../../shared/model/card'
import type { MemoryState } from '../../shared/model/review'
import { perConnection } from '../store/per-connection'

/** The memory state of a card as it is kept, with why it may come out of turn. */
export interface StoredMemory extends MemoryState {
  cardId: string
  /** of its row: it tells the card within a transaction */
  number: number
  deckId: string
  suspended: boolean
  /** pack/case that called for the card; null once answered */
  calledBy: string | null
}

interface MemoryRow {
  id: string
  number: number
  deck_id: string
  state: string
  due_at_ms: number | null
  due_day: number | null
  stability: number | null
  difficulty: number | null
  step: number
  reps: number
  lapses: number
  last_review_at_ms: number | null
  last_review_day: number | null
  suspended: 0 | 1
  called_by: string | null
}

export interface CardMemory {
  /** the stored memory state, or null if there is no such card */
  find(cardId: string): StoredMemory | null
  /** the stored memory states of those that are there, in the order of their ids */
  findMany(cardIds: readonly string[]): StoredMemory[]
  /** the deck of a card; null if there is no such card */
  deckOf(cardId: string): string | null
  /** the deck of each card that is there */
  decksOf(cardIds: readonly string[]): Map<string, string>
  /** Writes what the card's log gives. Runs in the caller's transaction. */
  write(cardId: string, memory: MemoryState): void
  /** Forgets that practice called for the card: it was answered. */
  clearCall(cardId: string): void
}

const columns = `card.id, card.rowid AS number, deck_id, state, due_at_ms, due_day, stability, difficulty, step, reps, lapses, last_review_at_ms,
  last_review_day, suspended, called_by`

/** Reading and writing of the memory state of cards, for the feature that answers them; prepared for a connection. */
export const cardMemory = perConnection((db: Database): CardMemory => {
  const find = db.prepare<[{ cardId: string }], MemoryRow>(`SELECT ${columns} FROM card WHERE id = :cardId`)
  const findMany = db.prepare<[{ cardIds: string }], MemoryRow>(
    `SELECT ${columns} FROM json_each(:cardIds) AS wanted CROSS JOIN card ON card.id = wanted.value ORDER BY wanted.key`,
  )
  const deckOf = db.prepare<[{ cardId: string }], string>('SELECT deck_id FROM card WHERE id = :cardId').pluck()
  const decksOf = db
    .prepare<[{ cardIds: string }], [string, string]>(
      'SELECT card.id, deck_id FROM json_each(:cardIds) AS wanted CROSS JOIN card ON card.id = wanted.value',
    )
    .raw()
  const write = db.prepare<[MemoryState & { cardId: string }]>(
    `UPDATE card SET state = :state, due_at_ms = :dueAtMs, due_day = :dueDay, stability = :stability,
       difficulty = :difficulty, step = :step, reps = :reps, lapses = :lapses, last_review_at_ms = :lastReviewAtMs,
       last_review_day = :lastReviewDay
     WHERE id = :cardId`,
  )
  const clearCall = db.prepare<[{ cardId: string }]>(
    'UPDATE card SET called_at_ms = NULL, called_by = NULL WHERE id = :cardId AND called_at_ms IS NOT NULL',
  )
  return {
    find(cardId) {
      const row = find.get({ cardId })
      return row ? fromRow(row) : null
    },
    findMany: (cardIds) => findMany.all({ cardIds: JSON.stringify(cardIds) }).map(fromRow),
    deckOf: (cardId) => deckOf.get({ cardId }) ?? null,
    decksOf: (cardIds) => new Map(decksOf.all({ cardIds: JSON.stringify(cardIds) })),
    write(cardId, memory) {
      const { changes } = write.run({ ...memory, cardId })
      assert(changes === 1, `memory of card ${cardId}: expected 1 row, got ${changes}`)
    },
    clearCall: (cardId) => void clearCall.run({ cardId }),
  }
})

function fromRow(row: MemoryRow): StoredMemory {
  return {
    cardId: row.id,
    number: row.number,
    deckId: row.deck_id,
    state: cardState.parse(row.state),
    dueAtMs: row.due_at_ms,
    dueDay: row.due_day,
    stability: row.stability,
    difficulty: row.difficulty,
    step: row.step,
    reps: row.reps,
    lapses: row.lapses,
    lastReviewAtMs: row.last_review_at_ms,
    lastReviewDay: row.last_review_day,
    suspended: row.suspended === 1,
    calledBy: row.called_by,
  }
}
