import { replay } from '../../shared/scheduling/replay'
import { cardMemory, writeMemories } from '../cards/public'
import type { Transaction } from '../store/store'
import { reviewQueries } from './review.queries'

/** Stores the memory that the logs of cards give, after entries came to them from elsewhere. */
export function replayLogs(tx: Transaction, cardIds: readonly string[]): void {
  const log = reviewQueries(tx.db)
  const cards = cardMemory(tx.db).findMany(cardIds)
  writeMemories(
    tx,
    cards.map((before) => ({ before, after: replay(before.cardId, log.ofCard(before.cardId)) })),
  )
}
