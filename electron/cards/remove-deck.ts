import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors'
import type { AppContext } from '../context'
import { perConnection } from '../store/per-connection'
import type { Outcome } from '../store/store'
import { layNotes } from './bulk/acts'
import { takeNotesAway } from './bulk/remove'
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
  const queries = contentQueries(db)
  return { decks: decks.length, cards: queries.cards(decks), notes: queries.countNotes(decks) }
}

/**
 * Removes a deck and those under it: with their cards, whose log stays, or after these were moved to another deck. Undo
 * brings all of it back.
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
    if (input.cardsTo === null) {
      const values = { decks: JSON.stringify(decks) }
      takeNotesAway(tx, { where: 'deck_id IN (SELECT value FROM json_each(:decks))', values })
    } else {
      const into = requireDeck(tx, input.cardsTo)
      if (decks.includes(into.id)) throw new AppError('deck-cycle', { name, into: into.name })
      layNotes(tx, contentQueries(tx.db).notes(decks), into.id)
    }
    // From the innermost out: a deck refers to the one in which it lies.
    for (const id of decks.toReversed()) queries.remove(id)
    return { ...contents, name }
  })
}

/** What lies in some decks themselves. A card lies where its note does. */
const contentQueries = perConnection((db: Database) => {
  const within = 'deck_id IN (SELECT value FROM json_each(:decks))'
  const cards = db.prepare<[{ decks: string }], number>(`SELECT count(*) FROM card WHERE ${within}`).pluck()
  const countNotes = db.prepare<[{ decks: string }], number>(`SELECT count(*) FROM note WHERE ${within}`).pluck()
  const notes = db.prepare<[{ decks: string }], string>(`SELECT id FROM note WHERE ${within}`).pluck()
  return {
    cards: (decks: readonly string[]): number => cards.get({ decks: JSON.stringify(decks) }) ?? 0,
    countNotes: (decks: readonly string[]): number => countNotes.get({ decks: JSON.stringify(decks) }) ?? 0,
    /** their ids */
    notes: (decks: readonly string[]): string[] => notes.all({ decks: JSON.stringify(decks) }),
  }
})
