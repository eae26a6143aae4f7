import type { Database } from 'better-sqlite3'
import { perConnection } from '../store/per-connection'

/** Which new cards and reviews of a note wait until tomorrow when one of its cards was answered. */
export interface SiblingRule {
  buryNewSiblings: boolean
  buryReviewSiblings: boolean
}

/** A card is put aside for a day exactly while buried_day is the learner's today. */
export const puttingAside = perConnection((db: Database) => {
  const siblings = db.prepare<[{ cardId: string; day: number; isNew: 0 | 1; isReview: 0 | 1 }]>(
    `UPDATE card SET buried_day = :day, buried_by = 'sibling'
     WHERE note_id = (SELECT note_id FROM card WHERE id = :cardId) AND id <> :cardId AND suspended = 0
       AND buried_day IS NOT :day AND called_at_ms IS NULL
       AND (state = 'new' AND :isNew OR due_day <= :day AND :isReview)`,
  )
  const cards = db.prepare<[{ cardIds: string; day: number }]>(
    `UPDATE card SET buried_day = :day, buried_by = 'learner'
     WHERE id IN (SELECT value FROM json_each(:cardIds)) AND (buried_day IS NOT :day OR buried_by <> 'learner')`,
  )
  const backOfDecks = db.prepare<[{ decks: string | null; day: number }]>(
    `UPDATE card SET buried_day = NULL, buried_by = NULL WHERE buried_day = :day
       AND (:decks IS NULL OR deck_id IN (SELECT value FROM json_each(:decks)))`,
  )
  const back = db.prepare<[{ cardIds: string }]>(
    `UPDATE card SET buried_day = NULL, buried_by = NULL
     WHERE id IN (SELECT value FROM json_each(:cardIds)) AND buried_day IS NOT NULL`,
  )
  return {
    /** Puts the other cards of an answered card's note aside that the day would still ask, but for those that practice called for. */
    siblingsOf: (cardId: string, day: number, rule: SiblingRule) =>
      void siblings.run({
        cardId,
        day,
        isNew: rule.buryNewSiblings ? 1 : 0,
        isReview: rule.buryReviewSiblings ? 1 : 0,
      }),
    /** Puts cards aside, as the learner's own choice. @returns how many were not yet */
    cards: (cardIds: readonly string[], day: number): number =>
      cards.run({ cardIds: JSON.stringify(cardIds), day }).changes,
    /** Brings back what is put aside for the day: of decks, or of all where they are null. @returns how many cards */
    backOfDecks: (decks: readonly string[] | null, day: number): number =>
      backOfDecks.run({ decks: decks && JSON.stringify(decks), day }).changes,
    /** Brings cards back. @returns how many were put aside */
    back: (cardIds: readonly string[]): number => back.run({ cardIds: JSON.stringify(cardIds) }).changes,
  }
})
