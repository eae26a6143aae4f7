import { AppError } from '../../shared/errors'
import type { Rating, ReviewQueue } from '../../shared/model/review'
import { replay } from '../../shared/scheduling/replay'
import type { AppContext } from '../context'
import { cardMemory } from '../cards/public'
import type { Outcome, Store, Transaction } from '../store/store'
import { reviewQueue, type WantedQueue } from './queue'
import { reviewQueries } from './review.queries'
import { todayAt } from './today'

/**
 * Records an answer to a card and gives the queue as it is then.
 * @param input.tookMs   from the question to the grade
 * @param input.seenReps how often the card had been answered when it was shown: an answer that arrives twice is refused
 * @param input.deckId   the deck whose queue is wanted; absent for all
 * @param input.first    the card that the window shows by now
 * @throws AppError not-found; stale-edit if the card was answered or suspended since it was shown
 */
export function answerCard(
  ctx: AppContext,
  input: { cardId: string; rating: Rating; tookMs: number; seenReps: number } & WantedQueue,
): Outcome<ReviewQueue> {
  const { op, changed } = ctx.store.operate('answer-card', ctx.now(), (tx) => {
    const memory = cardMemory(tx.db).find(input.cardId)
    if (!memory) throw new AppError('not-found', { what: 'card', id: input.cardId })
    if (memory.reps !== input.seenReps || memory.suspended) throw new AppError('stale-edit', { what: 'card' })
    const { day, parameters } = todayAt(tx.db, tx.nowMs)
    reviewQueries(tx.db).addAnswer({
      id: tx.newId(),
      cardId: input.cardId,
      rating: input.rating,
      tookMs: input.tookMs,
      answeredAtMs: tx.nowMs,
      day,
      operationId: tx.operationId,
      parametersVersion: parameters.version,
    })
    remember(tx, input.cardId)
    cardMemory(tx.db).clearCall(input.cardId)
  })
  return { result: reviewQueue(ctx, input), op, changed }
}

/**
 * Makes undo of an answer append an entry that voids it, and redo one that voids the void: the log itself is never
 * changed. The memory state that undo brings back is then what replaying the log gives.
 */
export function keepLogOnUndo(store: Store): void {
  store.onUndo((tx, { id, direction }) => {
    const log = reviewQueries(tx.db)
    for (const answer of log.answersOf(id)) {
      const voidsId = direction === 'undo' ? answer.id : log.findOpenVoid(answer.id)
      if (voidsId === null) continue
      const { day } = todayAt(tx.db, tx.nowMs)
      log.addVoid({ id: tx.newId(), voidsId, nowMs: tx.nowMs, day, operationId: id })
      remember(tx, answer.cardId)
    }
  })
}

/** Stores the memory state that the card's log gives. */
function remember(tx: Transaction, cardId: string): void {
  cardMemory(tx.db).write(cardId, replay(cardId, reviewQueries(tx.db).ofCard(cardId)))
}
