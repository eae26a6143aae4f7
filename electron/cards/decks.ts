import type { Database } from 'better-sqlite3'
import type { Deck } from '../../shared/model/card'
import { dayOf, localTimeZone, startOfDay } from '../../shared/time/day'
import type { AppContext } from '../context'
import { currentSettings } from '../settings/public'
import { perConnection } from '../store/per-connection'
import { deckQueries } from './deck.queries'

/**
 * All decks, a deck before those under it, each with the cards in it and under it and those of them that are due today:
 * learned before and due by the end of the day, or called for by practice.
 */
export function listDecks(ctx: AppContext): Deck[] {
  const { db } = ctx.store
  const { dayStartsAtHour } = currentSettings(db)
  const timeZone = localTimeZone()
  const dayEndMs = startOfDay(dayOf(ctx.now(), dayStartsAtHour, timeZone) + 1, dayStartsAtHour, timeZone)
  const { countByDeck, dueByDeck } = deckCounts(db)
  const cards = new Map(countByDeck.all())
  const due = new Map(dueByDeck.all({ dayEndMs }))

  const stored = deckQueries(db).list()
  const childrenOf = Map.groupBy(stored, ({ parentId }) => parentId)
  const visit = (parentId: string | null): Deck[] =>
    (childrenOf.get(parentId) ?? []).flatMap(({ id, name }) => {
      const under = visit(id)
      const children = under.filter((deck) => deck.parentId === id)
      const sum = (own: number, of: (deck: Deck) => number) => children.reduce((total, deck) => total + of(deck), own)
      return [
        {
          id,
          name,
          parentId,
          cards: sum(cards.get(id) ?? 0, (deck) => deck.cards),
          due: sum(due.get(id) ?? 0, (deck) => deck.due),
        },
        ...under,
      ]
    })
  return visit(null)
}

const deckCounts = perConnection((db: Database) => ({
  countByDeck: db.prepare<[], [string, number]>('SELECT deck_id, count(*) FROM card GROUP BY deck_id').raw(),
  dueByDeck: db
    .prepare<[{ dayEndMs: number }], [string, number]>(
      `SELECT deck_id, count(*) FROM (
         SELECT deck_id FROM card INDEXED BY card_by_due
         WHERE suspended = 0 AND called_at_ms IS NULL AND due_at_ms < :dayEndMs
         UNION ALL
         SELECT deck_id FROM card INDEXED BY card_called WHERE suspended = 0 AND called_at_ms IS NOT NULL
       ) GROUP BY deck_id`,
    )
    .raw(),
}))
