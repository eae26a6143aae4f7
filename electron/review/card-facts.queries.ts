import type { Database } from 'better-sqlite3'
import { flag } from '../../shared/model/card'
import type { ItemRecall, ReviewCard } from '../../shared/model/review'
import { perConnection } from '../store/per-connection'

type CardFacts = Pick<ReviewCard, 'flag' | 'tags' | 'missedToday' | 'items'>

// Undo voids an answer, and redo voids that void; it goes no deeper.
const STANDS = `NOT EXISTS (
  SELECT 1 FROM review AS v WHERE v.voids_id = review.id
    AND NOT EXISTS (SELECT 1 FROM review AS w WHERE w.voids_id = v.id))`

/** Gives what a review shows of a card beside its fields and its memory, prepared for a connection. */
export const cardFactQueries = perConnection((db: Database) => {
  const flagOf = db.prepare<[{ cardId: string }], number>('SELECT flag FROM card WHERE id = :cardId').pluck()
  const tagsOf = db
    .prepare<[{ noteId: string }], string>('SELECT tag FROM note_tag WHERE note_id = :noteId ORDER BY tag')
    .pluck()
  const missed = db
    .prepare<[{ cardId: string; day: number }], number>(
      `SELECT count(*) FROM review INDEXED BY review_by_card
       WHERE card_id = :cardId AND day = :day AND rating = 1 AND kind IN ('answer', 'preview') AND ${STANDS}`,
    )
    .pluck()
  const items = db.prepare<[{ cardId: string }], ItemRecall>(
    `SELECT item, count(*) AS asked, sum(recalled) AS recalled
     FROM review INDEXED BY review_by_card JOIN review_item ON review_item.review_id = review.id
     WHERE card_id = :cardId AND ${STANDS} GROUP BY item`,
  )
  return {
    /** @param card.day the learner's today */
    of: (card: { cardId: string; noteId: string; day: number }): CardFacts => ({
      flag: flag.parse(flagOf.get({ cardId: card.cardId }) ?? 0),
      tags: tagsOf.all({ noteId: card.noteId }),
      missedToday: missed.get({ cardId: card.cardId, day: card.day }) ?? 0,
      items: items.all({ cardId: card.cardId }),
    }),
  }
})
