import type { Database } from 'better-sqlite3'
import type { QueuePart } from '../../shared/scheduling/queue-order'
import { partOn, type CardStanding, type DaySpan } from '../../shared/scheduling/queue-part'
import { perConnection } from '../store/per-connection'
import { cardChanges, type CardChange } from './card-changes'
import { deckCountQueries } from './deck-counts.queries'

/** How many cards of a deck itself are in each part of the day's queue, before any limit. */
export type DeckTally = Record<QueuePart, number>

export const noCards: Readonly<DeckTally> = { learning: 0, called: 0, review: 0, new: 0 }

/**
 * The tally of each deck that the day asks something of. It is counted once for a day and then follows the cards that change,
 * so that its cost goes by what changed and not by how many cards there are.
 */
export function deckTallies(db: Database, span: DaySpan): ReadonlyMap<string, Readonly<DeckTally>> {
  // What a transaction wrote may be rolled back, and is not to be remembered.
  return db.inTransaction ? readTallies(db, span) : keptTallies(db)(span)
}

/** How many cards are in each deck itself that has some; kept in the same way. */
export function deckSizes(db: Database): ReadonlyMap<string, number> {
  return db.inTransaction ? new Map(deckCountQueries(db).cards()) : keptSizes(db)()
}

/** Counts changed cards as they were and as they are; forgets the counts where too many changed for that. */
const counting =
  (count: (card: CardStanding | null, by: 1 | -1) => void, forget: () => void) =>
  (changed: readonly CardChange[] | 'many') => {
    if (changed === 'many') return forget()
    for (const { was, is } of changed) {
      count(was, -1)
      count(is, 1)
    }
  }

const keptTallies = perConnection((db: Database) => {
  const changes = cardChanges(db)
  let kept: { span: DaySpan; tallies: Map<string, DeckTally> } | null = null
  const count = (card: CardStanding | null, by: 1 | -1) => {
    const part = card && kept ? partOn(card, kept.span) : null
    if (card && kept && part) tallyOf(kept.tallies, card.deckId)[part] += by
  }
  changes.listen(counting(count, () => (kept = null)))
  return (span: DaySpan) => {
    changes.tell()
    if (kept?.span.day !== span.day || kept.span.endMs !== span.endMs) kept = { span, tallies: readTallies(db, span) }
    return kept.tallies
  }
})

const keptSizes = perConnection((db: Database) => {
  const changes = cardChanges(db)
  let kept: Map<string, number> | null = null
  const count = (card: CardStanding | null, by: 1 | -1) => {
    if (card && kept) kept.set(card.deckId, (kept.get(card.deckId) ?? 0) + by)
  }
  changes.listen(counting(count, () => (kept = null)))
  return () => {
    changes.tell()
    return (kept ??= new Map(deckCountQueries(db).cards()))
  }
})

function readTallies(db: Database, span: DaySpan): Map<string, DeckTally> {
  const queries = deckCountQueries(db)
  const tallies = new Map<string, DeckTally>()
  for (const part of ['learning', 'called', 'review', 'new'] as const) {
    for (const [deckId, cards] of queries.ofPart(part, span)) tallyOf(tallies, deckId)[part] = cards
  }
  return tallies
}

function tallyOf(tallies: Map<string, DeckTally>, deckId: string): DeckTally {
  const known = tallies.get(deckId)
  if (known) return known
  const made = { ...noCards }
  tallies.set(deckId, made)
  return made
}
