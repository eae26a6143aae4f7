import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors'
import type { AppContext } from '../context'
import { perConnection } from '../store/per-connection'
import type { Outcome } from '../store/store'
import { deckQueries } from './deck.queries'
import { requireDeck } from './deck-tree'

/** What goes with a deck. */
export interface DeckContents {
  /** itself and those under it */
  decks: number
  cards: number
  notes: number
}

/** How much lies in a deck and under it, for who is about to remove it. @throws AppError not-found */
export function deckContents(db: Database, deckId: string): DeckContents {
  const decks = deckQueries(db).within(deckId)
  if (decks.length === 0) throw new AppError('not-found', { what: 'deck', id: deckId })
  return { decks: decks.length, ...contentQueries(db).count(JSON.stringify(decks)) }
}

/**
 * Removes a deck and those under it: with their cards, or after these were moved to another deck. Undo brings all of it
 * back, cards with their log.
 * @param input.cardsTo the deck that takes the cards; null removes them
 * @throws AppError not-found; deck-cycle if the cards are to go where they go from
 */
export function removeDeck(
  ctx: AppContext,
  input: { deckId: string; cardsTo: string | null },
): Outcome<DeckContents & { name: string }> {
  return ctx.store.operate('remove-deck', ctx.now(), (tx) => {
    const queries = deckQueries(tx.db)
    const { name } = requireDeck(tx, input.deckId)
    const contents = deckContents(tx.db, input.deckId)
    const decks = queries.within(input.deckId)
    const asJson = JSON.stringify(decks)
    if (input.cardsTo === null) contentQueries(tx.db).remove(asJson)
    else {
      const into = requireDeck(tx, input.cardsTo)
      if (decks.includes(into.id)) throw new AppError('deck-cycle', { name, into: into.name })
      contentQueries(tx.db).move(asJson, into.id, tx.nowMs)
    }
    // From the innermost out: a deck refers to the one in which it lies.
    for (const id of decks.toReversed()) queries.remove(id)
    return { ...contents, name }
  })
}

/** What is done with all that lies in some decks, given as a JSON array of their ids. */
const contentQueries = perConnection((db: Database) => {
  const within = 'deck_id IN (SELECT value FROM json_each(:decks))'
  const count = db.prepare<[{ decks: string }], { cards: number; notes: number }>(
    `SELECT count(*) AS cards, count(DISTINCT note_id) AS notes FROM card WHERE ${within}`,
  )
  // A note of which a card lies elsewhere stays with that.
  const keep = db.prepare<[{ decks: string }]>(
    `UPDATE note SET deck_id = other.deck_id FROM (
       SELECT note_id, min(deck_id) AS deck_id FROM card
       WHERE note_id IN (SELECT id FROM note WHERE ${within}) AND NOT ${within} GROUP BY note_id
     ) AS other WHERE note.id = other.note_id`,
  )
  const removeNotes = db.prepare<[{ decks: string }]>(`DELETE FROM note WHERE ${within}`)
  const removeCards = db.prepare<[{ decks: string }]>(`DELETE FROM card WHERE ${within}`)
  const moveNotes = db.prepare<[{ decks: string; to: string; nowMs: number }]>(
    `UPDATE note SET deck_id = :to, updated_at_ms = max(:nowMs, updated_at_ms + 1) WHERE ${within}`,
  )
  const moveCards = db.prepare<[{ decks: string; to: string }]>(`UPDATE card SET deck_id = :to WHERE ${within}`)
  return {
    count: (decks: string) => count.get({ decks }) ?? { cards: 0, notes: 0 },
    remove(decks: string) {
      keep.run({ decks })
      removeCards.run({ decks })
      removeNotes.run({ decks })
    },
    move(decks: string, to: string, nowMs: number) {
      moveNotes.run({ decks, to, nowMs })
      moveCards.run({ decks, to })
    },
  }
})
