import type { Database } from 'better-sqlite3'
import type { ReviewCounts, ReviewQueue } from '../../shared/model/review'
import { dayQueue, type DayQueue } from '../../shared/scheduling/queue'
import type { AppContext } from '../context'
import { deckQueries } from '../cards/public'
import { lastTimes } from './answer-times'
import { reviewCard } from './queue-card'
import { doneOn } from './queue-done'
import type { Done } from './queue-done-sums'
import { queueCards } from './queue-kept'
import { limitedDecks, queueDecks } from './queue-limits'
import { queueQueries, type AskedCard } from './queue.queries'
import { studyQueue } from './study-queue'
import { todayAt, type Today } from './today'

/** What a learner's answer takes until there is enough to go by, and how many answers that is. */
const GUESSED_ANSWER_MS = 20_000
const ANSWERS_TO_GO_BY = 10
/** Longer than this, the learner was away. */
const LONGEST_ANSWER_MS = 120_000

export interface WantedQueue {
  deckId?: string | undefined
  studyId?: string | undefined
  first?: string | undefined
}

/**
 * Today's queue: cards whose learning step is due, cards that practice called for, reviews and new cards up to the limits
 * of the decks and in the order that their options say; at the end, learning steps a little early rather than a pause.
 * @param wanted.deckId  a deck, with those under it; absent for all
 * @param wanted.studyId a study, whose cards are asked instead
 * @param wanted.first   a card to ask first whatever its turn, as the one whose answer was just taken back, or the one that
 *                       is already shown; one that is gone, suspended or put aside is passed over
 * @throws AppError not-found if there is no such deck or study
 */
export function reviewQueue(ctx: AppContext, wanted: WantedQueue): ReviewQueue {
  const { db } = ctx.store
  const today = todayAt(db, ctx.now())
  const done = doneOn(db, today.day)
  const { counts, cards, doneToday } =
    wanted.studyId === undefined ? ofDay(db, today, done, wanted) : studyQueue(db, wanted.studyId, wanted.first)
  const [next, following] = cards
  return {
    counts,
    doneToday,
    spentTodayMs: done.tookMs,
    minutesLeft: minutesFor(ctx, counts.due + counts.fresh + counts.learning),
    next: next ? reviewCard(ctx, next, { today, done }) : null,
    following: following ? reviewCard(ctx, following, { today, done }) : null,
  }
}

function ofDay(db: Database, today: Today, done: Done, { deckId, first }: WantedQueue) {
  const queue = dayQueueOf(db, today, done, deckId ?? null)
  const shown = first === undefined ? null : queueQueries(db).find(first, today.day)
  return { counts: countsOf(queue), cards: firstOf(db, today, queue, 2, shown), doneToday: answersIn(db, done, deckId) }
}

function answersIn(db: Database, done: Done, deckId: string | undefined): number {
  if (deckId === undefined) return done.answers
  return deckQueries(db)
    .within(deckId)
    .reduce((sum, id) => sum + (done.decks.get(id)?.answers ?? 0), 0)
}

/** The queue of a day. @throws AppError not-found if there is no such deck */
export function dayQueueOf(db: Database, today: Today, done: Done, deckId: string | null): DayQueue {
  const decks = queueDecks(db, limitedDecks(db, done.decks), deckId)
  const { day, startMs, endMs, nowMs } = today
  return dayQueue({
    ...decks,
    ...queueCards(db, { ...decks, deckId, span: { day, startMs, endMs } }),
    done: new Map([...done.decks].filter(([id]) => decks.rooms.has(id))),
    nowMs,
    last: done.last(),
  })
}

const countsOf = ({ learning, called, reviews, fresh }: DayQueue): ReviewCounts => ({
  due: called + reviews,
  fresh,
  learning,
})

/** The first cards of a queue. @param shown one that comes before them, whatever its turn */
export function firstOf(
  db: Database,
  today: Today,
  queue: DayQueue,
  wanted: number,
  shown: AskedCard | null = null,
): AskedCard[] {
  const found = shown ? [shown] : []
  const queries = queueQueries(db)
  for (const { id } of queue.inOrder(shown ?? undefined)) {
    if (found.length >= wanted) break
    const card = queries.find(id, today.day)
    if (card) found.push(card)
  }
  return found
}

/** Minutes that so many cards take, rounded up, from how long the learner's last answers took. */
export function minutesFor(ctx: AppContext, cards: number): number {
  const times = lastTimes(ctx.store.db)
    .map((tookMs) => Math.min(tookMs, LONGEST_ANSWER_MS))
    .toSorted((a, b) => a - b)
  const median = times[Math.floor(times.length / 2)]
  const each = times.length < ANSWERS_TO_GO_BY || median === undefined ? GUESSED_ANSWER_MS : median
  return Math.ceil((cards * each) / 60_000)
}
