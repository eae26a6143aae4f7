import type { Database } from 'better-sqlite3'
import { frontOf } from '../../shared/cards/faces'
import type { DayDone, ReviewCounts, ReviewToday } from '../../shared/model/review'
import { newMemory } from '../../shared/scheduling/next-states'
import { after, standing } from '../../shared/scheduling/replay'
import type { AppContext } from '../context'
import { cardMemory, noteQueries } from '../cards/public'
import { dayQueueOf, firstOf, minutesFor } from './queue'
import { doneOn } from './queue-done'
import { doneQueries } from './queue-done.queries'
import type { Done } from './queue-done-sums'
import { queueQueries } from './queue.queries'
import { deckWork, type DeckWork } from './review-decks'
import { reviewQueries } from './review.queries'
import { todayAt, type Today } from './today'

const WORDS_SHOWN = 3
const DAYS_SHOWN = 7
/** A card that waits for so many days is mature. As in Anki. */
const MATURE_DAYS = 21

/** What today asks for, what it brought, and when the next cards come. */
export function reviewToday(ctx: AppContext): ReviewToday {
  const { db } = ctx.store
  const today = todayAt(db, ctx.now())
  const done = doneOn(db, today.day)
  const tops = deckWork(db, today, done).filter(({ parentId }) => parentId === null)
  const counts = countsOf(tops)
  const cards = counts.due + counts.fresh + counts.learning
  const due = queueQueries(db).dueByDay(today.day, today.day + DAYS_SHOWN - 1)
  const notes = noteQueries(db)
  return {
    counts,
    minutesLeft: minutesFor(ctx, cards),
    sample: firstOf(db, today, dayQueueOf(db, today, done, null), WORDS_SHOWN).flatMap(({ noteId, ordinal }) => {
      const note = notes.find(noteId)
      return note ? frontOf(note.fields, ordinal) : []
    }),
    done: dayDone(db, today, done),
    next: nextDay(ctx, today, tops),
    week: Array.from({ length: DAYS_SHOWN }, (_, days) => ({
      dayStartMs: today.startInDays(days),
      cards: days === 0 ? cards : (due.get(today.day + days) ?? 0),
    })),
  }
}

function countsOf(tops: readonly DeckWork[]): ReviewCounts {
  const counts = { due: 0, fresh: 0, learning: 0 }
  for (const { learning, called, reviews, fresh } of tops) {
    counts.due += called + reviews
    counts.fresh += fresh
    counts.learning += learning
  }
  return counts
}

/** The next day after today on which a card is asked: one that is due then, or one that today has no room for. */
function nextDay(ctx: AppContext, today: Today, tops: readonly DeckWork[]): ReviewToday['next'] {
  const queries = queueQueries(ctx.store.db)
  let [fresh, over] = [0, queries.countBuried(today.day)]
  for (const deck of tops) {
    fresh += Math.min(deck.unlimited.fresh - deck.fresh, deck.ofDay.fresh)
    over += deck.unlimited.reviews - deck.reviews
  }
  const dueDay = fresh + over > 0 ? today.day + 1 : queries.nextDueDay(today.day)
  if (dueDay === null) return null
  const cards = fresh + over + (queries.dueByDay(dueDay - 1, dueDay).get(dueDay) ?? 0)
  return { dayStartMs: today.startInDays(dueDay - today.day), cards, minutes: minutesFor(ctx, cards) }
}

function dayDone(db: Database, { day }: Today, done: Done): DayDone {
  const cards = [...done.cards.values()]
  return {
    answers: done.answers,
    recalled: cards.reduce((sum, { recalled }) => sum + recalled, 0),
    tookMs: done.tookMs,
    begun: cards.filter(({ isBegun }) => isBegun).length,
    forgotten: cards.filter(({ isBegun, isMissedFirst }) => !isBegun && isMissedFirst).length,
    matured: cards.filter(({ cardId }) => isMaturedOn(db, cardId, day)).length,
    daysInRow: doneQueries(db).daysInRow(day),
  }
}

/** Whether a card waits for three weeks or more, and did not before the day. */
function isMaturedOn(db: Database, cardId: string, day: number): boolean {
  const now = cardMemory(db).find(cardId)
  if (now === null || !isMature(now)) return false
  const before = standing(reviewQueries(db).ofCard(cardId)).filter((entry) => entry.day < day)
  return !isMature(before.reduce((memory, entry) => after(cardId, memory, entry), newMemory))
}

const isMature = ({ dueDay, lastReviewDay }: { dueDay: number | null; lastReviewDay: number | null }): boolean =>
  dueDay !== null && lastReviewDay !== null && dueDay - lastReviewDay >= MATURE_DAYS
