import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors'
import type { Rating, ReviewQueue } from '../../shared/model/review'
import { isLeech } from '../../shared/scheduling/leech'
import { after } from '../../shared/scheduling/replay'
import { schedulingParameters } from '../../shared/scheduling/parameters'
import type { AppContext } from '../context'
import { cardMemory, leeches, presetOfDeck, putSiblingsAside } from '../cards/public'
import type { Outcome, Transaction } from '../store/store'
import { dueOnDay } from './load'
import { outcomesOf } from './outcomes'
import { reviewQueue, type WantedQueue } from './queue'
import { reviewQueries } from './review.queries'
import { studyQueries } from './study.queries'
import { todayAt } from './today'

/** An answer as it arrives. */
export interface GivenAnswer {
  cardId: string
  rating: Rating
  /** from the question to the grade */
  tookMs: number
  /** how often the card had been answered when it was shown: an answer that arrives twice is refused */
  seenReps: number
  /** of a list to recall in full: which items were */
  items?: readonly { item: string; recalled: boolean }[] | undefined
}

/**
 * Records an answer to a card and gives the queue as it is then; leech: the card was forgotten so often by now that its note
 * was tagged, and the card suspended if its deck's options say so.
 * @param input.deckId  the deck whose queue is wanted; absent for all
 * @param input.studyId the study that asked; if it is one without effect, so is the answer
 * @param input.first   the card that the window shows by now
 * @throws AppError not-found; stale-edit if the card was answered or suspended since it was shown, or recalled in the study
 */
export function answerCard(
  ctx: AppContext,
  input: GivenAnswer & WantedQueue,
): Outcome<ReviewQueue & { leech: boolean }> {
  const dueOn = dueOnDay(ctx.store.db)()
  const { result, op, changed } = ctx.store.operate('answer-card', ctx.now(), (tx) => record(tx, input, dueOn))
  return { result: { ...reviewQueue(ctx, input), ...result }, op, changed }
}

function record(tx: Transaction, input: GivenAnswer & WantedQueue, dueOn: (day: number) => number): { leech: boolean } {
  const { cardId, rating, tookMs, items, studyId } = input
  const { db, nowMs } = tx
  const { stored, options, isPreview } = asked(db, input)
  const { cardId: _, suspended: __, calledBy, ...before } = stored
  const { day } = todayAt(db, nowMs)
  const log = reviewQueries(db)
  // In the order in which it was given, though the clock was set back since the one before.
  const answeredAtMs = Math.max(nowMs, (log.lastAtMs(cardId) ?? 0) + 1)
  const outcome = outcomesOf({ cardId, memory: before, options, dueOn, at: { nowMs: answeredAtMs, day } })[rating]
  const entry = {
    id: tx.newId(),
    rating,
    answeredAtMs,
    day,
    dueDay: isPreview ? null : outcome.dueDay,
    parametersVersion: schedulingParameters(options).version,
  }
  log.addAnswer({
    ...entry,
    cardId,
    kind: isPreview ? 'preview' : 'answer',
    tookMs: Math.min(tookMs, options.longestAnswerSeconds * 1000),
    studyId: studyId ?? null,
    operationId: tx.operationId,
  })
  if (items) log.addItems(entry.id, items)
  if (studyId !== undefined) studyQueries(db)[rating > 1 ? 'setRecalled' : 'setBack'](studyId, cardId)
  if (isPreview) return { leech: false }
  // What is stored is what the log gave until now, so that it need not be replayed with every answer.
  const memory = after(cardId, before, { kind: 'answer', ...entry })
  cardMemory(db).write(cardId, memory)
  if (calledBy !== null) cardMemory(db).clearCall(cardId)
  putSiblingsAside(db, cardId, day, options)
  const leech = memory.lapses > before.lapses && isLeech(memory.lapses, options.leechLapses)
  if (leech) leeches(db).mark(cardId, options.leechAction)
  return { leech }
}

/** The card as it was asked, and how. @throws AppError as answerCard */
function asked(db: Database, { cardId, seenReps, studyId }: GivenAnswer & WantedQueue) {
  const stored = cardMemory(db).find(cardId)
  const deckId = cardMemory(db).deckOf(cardId)
  if (!stored || deckId === null) throw new AppError('not-found', { what: 'card', id: cardId })
  if (stored.reps !== seenReps || stored.suspended) throw new AppError('stale-edit', { what: 'card' })
  const options = presetOfDeck(db, deckId)
  if (studyId === undefined) return { stored, options, isPreview: false }
  const study = studyQueries(db).find(studyId)
  if (!study || study.endedAtMs !== null) throw new AppError('not-found', { what: 'study', id: studyId })
  if (!studyQueries(db).findCard(studyId, cardId)) throw new AppError('stale-edit', { what: 'card' })
  return { stored, options, isPreview: !study.request.effect }
}
