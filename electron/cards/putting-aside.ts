import type { Database } from 'better-sqlite3'
import { perConnection } from '../store/per-connection'
import type { Transaction } from '../store/store'

/* A card is put aside for a day exactly while buried_day is the learner's today. */

/** Which new cards and reviews of a note wait until tomorrow when one of its cards was answered. */
export interface SiblingRule {
  buryNewSiblings: boolean
  buryReviewSiblings: boolean
}

/** Puts the other cards of an answered card's note aside that the day would still ask, but for those that practice called for. */
export function putSiblingsAside(db: Database, cardId: string, day: number, rule: SiblingRule): void {
  const [isNew, isReview] = [rule.buryNewSiblings ? 1 : 0, rule.buryReviewSiblings ? 1 : 0] as const
  if (isNew + isReview > 0) siblings(db).run({ cardId, day, isNew, isReview })
}

const siblings = perConnection((db: Database) =>
  db.prepare<[{ cardId: string; day: number; isNew: 0 | 1; isReview: 0 | 1 }]>(
    `UPDATE card SET buried_day = :day, buried_by = 'sibling'
     WHERE note_id = (SELECT note_id FROM card WHERE id = :cardId) AND id <> :cardId AND suspended = 0
       AND buried_day IS NOT :day AND called_at_ms IS NULL
       AND (state = 'new' AND :isNew OR due_day <= :day AND :isReview)`,
  ),
)

const columns = ['buried_day', 'buried_by']
const back = { table: 'card', columns, set: 'buried_day = NULL, buried_by = NULL' }

/** Puts cards aside, as the learner's own choice. @returns how many were not yet */
export function putAside(tx: Transaction, cardIds: readonly string[], day: number): number {
  return tx.changeMany({
    table: 'card',
    columns,
    set: `buried_day = :day, buried_by = 'learner'`,
    where: `id IN (SELECT value FROM json_each(:ids)) AND (buried_day IS NOT :day OR buried_by <> 'learner')`,
    values: { ids: JSON.stringify(cardIds), day },
  })
}

/** Brings cards back. @returns how many were put aside */
export function bringBack(tx: Transaction, cardIds: readonly string[]): number {
  // By the index of those that are: mostly there are none.
  const where = 'buried_day IS NOT NULL AND +id IN (SELECT value FROM json_each(:ids))'
  return tx.changeMany({ ...back, where, values: { ids: JSON.stringify(cardIds) } })
}

/** Brings back what is put aside for a day: of decks, or of all where they are null. @returns how many cards */
export function bringBackOfDecks(tx: Transaction, decks: readonly string[] | null, day: number): number {
  const where = 'buried_day = :day AND (:decks IS NULL OR deck_id IN (SELECT value FROM json_each(:decks)))'
  return tx.changeMany({ ...back, where, values: { decks: decks && JSON.stringify(decks), day } })
}
