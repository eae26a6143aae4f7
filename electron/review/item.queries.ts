import type { Database } from 'better-sqlite3'
import type { ItemRecall } from '../../shared/model/review'
import { perConnection } from '../store/per-connection'

// Undo voids an answer, and redo voids that void; it goes no deeper.
const STANDS = `NOT EXISTS (
  SELECT 1 FROM review AS v WHERE v.voids_id = review.id
    AND NOT EXISTS (SELECT 1 FROM review AS w WHERE w.voids_id = v.id))`

/** Gives what the log says of the items of lists, prepared for a connection. */
export const itemQueries = perConnection((db: Database) => {
  const ofCard = db.prepare<[{ cardId: string }], ItemRecall>(
    `SELECT item, count(*) AS asked, sum(recalled) AS recalled
     FROM review INDEXED BY review_by_card JOIN review_item ON review_item.review_id = review.id
     WHERE card_id = :cardId AND ${STANDS} GROUP BY item`,
  )
  return {
    /** How often each item of a card was recalled. */
    ofCard: (cardId: string): ItemRecall[] => ofCard.all({ cardId }),
  }
})
