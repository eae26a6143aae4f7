import type { Database } from 'better-sqlite3'
import type { QueuePart } from '../../shared/scheduling/queue-order'
import { partOn, type CardStanding, type DaySpan } from '../../shared/scheduling/queue-part'
import { perConnection } from '../store/per-connection'
import { cardChanges, type CardChange } from './card-changes'
import { deckCountQueries } from './deck-counts.queries'

/** How many cards are in a deck itself: all of them, and those of each part of the day's queue, before any limit. */
export type DeckTally = Record<QueuePart | 'cards', number>

export const noCards: Readonly<DeckTally> = { cards: 0, learning: 0, called: 0, review: 0, new: 0 }

/**
 * The tally of each deck that has cards. It is counted once for a day and then follows the cards that change, so that its
 * cost goes by what changed and not by how many cards there are.
 */
export function deckTallies(db: Database, span: DaySpan): ReadonlyMap<string, Readonly<DeckTally>> {
  // What a transaction wrote may be rolled back, and is not to be remembered.
  return db.inTransaction ? counted(db, span) : keptTallies(db)(span)
}

const keptTallies = perConnection((db: Database) => {
  const changes = cardChanges(db)
  let kept: { span: DaySpan; tallies: Map<string, DeckTally> } | null = null
  changes.listen((changed) => {
    if (changed === 'many') kept = null
    else if (kept) follow(kept.tallies, changed, kept.span)
  })
  return (span: DaySpan) => {
    changes.tell()
    if (kept?.span.day !== span.day || kept.span.endMs !== span.endMs) kept = { span, tallies: counted(db, span) }
    return kept.tallies
  }
})

function counted(db: Database, span: DaySpan): Map<string, DeckTally> {
  const queries = deckCountQueries(db)
  const tallies = new Map<string, DeckTally>()
  for (const [deckId, cards] of queries.cards()) tallies.set(deckId, { ...noCards, cards })
  for (const part of ['learning', 'called', 'review', 'new'] as const) {
    for (const [deckId, cards] of queries.ofPart(part, span)) tallyOf(tallies, deckId)[part] = cards
  }
  return tallies
}

function follow(tallies: Map<string, DeckTally>, changes: readonly CardChange[], span: DaySpan): void {
  const count = (card: CardStanding | null, by: 1 | -1) => {
    if (!card) return
    const tally = tallyOf(tallies, card.deckId)
    const part = partOn(card, span)
    tally.cards += by
    if (part) tally[part] += by
    if (tally.cards === 0) tallies.delete(card.deckId)
  }
  for (const { was, is } of changes) {
    count(was, -1)
    count(is, 1)
  }
}

function tallyOf(tallies: Map<string, DeckTally>, deckId: string): DeckTally {
  const known = tallies.get(deckId)
  if (known) return known
  const made = { ...noCards }
  tallies.set(deckId, made)
  return made
}
