import { AppError } from '../../shared/errors'
import { bringBack, bringBackOfDecks, bulkQueries, deckQueries, putAside } from '../cards/public'
import type { AppContext } from '../context'
import type { Outcome } from '../store/store'
import type { Changed } from './reschedule'
import { todayAt } from './today'

/** Puts cards aside until tomorrow. @throws AppError not-found */
export function buryCards(ctx: AppContext, { cardIds }: { cardIds: readonly string[] }): Outcome<Changed> {
  return ctx.store.operate('bury-cards', ctx.now(), (tx) => {
    bulkQueries(tx.db).requireAll('card', cardIds)
    return { cards: putAside(tx, cardIds, todayAt(tx.db, tx.nowMs).day) }
  })
}

/**
 * Brings cards back that are put aside: those that are named, or those of a deck with what is under it, or all.
 * @throws AppError not-found if there is no such deck
 */
export function unburyCards(
  ctx: AppContext,
  { cardIds, deckId }: { cardIds?: readonly string[] | undefined; deckId?: string | undefined },
): Outcome<Changed> {
  return ctx.store.operate('unbury-cards', ctx.now(), (tx) => {
    if (cardIds) return { cards: bringBack(tx, cardIds) }
    const decks = deckId === undefined ? null : deckQueries(tx.db).within(deckId)
    if (decks?.length === 0) throw new AppError('not-found', { what: 'deck', id: deckId ?? '' })
    return { cards: bringBackOfDecks(tx, decks, todayAt(tx.db, tx.nowMs).day) }
  })
}
