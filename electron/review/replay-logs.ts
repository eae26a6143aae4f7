import { replay } from '../../shared/scheduling/replay'
import { cardMemory } from '../cards/public'
import type { Transaction } from '../store/store'
import { reviewQueries } from './review.queries'

/** Stores the memory that the logs of cards give, after entries came to them from elsewhere. */
export function replayLogs(tx: Transaction, cardIds: readonly string[]): void {
  const log = reviewQueries(tx.db)
  cardMemory(tx.db).writeMany(cardIds.map((cardId) => ({ cardId, memory: replay(cardId, log.ofCard(cardId)) })))
}
