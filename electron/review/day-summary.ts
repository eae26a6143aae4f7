import type { ReviewToday } from '../../shared/model/review'
import type { AppContext } from '../context'
import { frontOf } from '../../shared/cards/faces'
import { noteQueries } from '../cards/public'
import { countQueue, firstOf, minutesFor, scopeOf } from './queue'
import { queueQueries, type QueueScope } from './queue.queries'
import { reviewQueries } from './review.queries'
import { todayAt, type Today } from './today'

const WORDS_SHOWN = 3

/** What today asks for, what it brought, and when the next cards come. */
export function reviewToday(ctx: AppContext): ReviewToday {
  const { db } = ctx.store
  const today = todayAt(db, ctx.now())
  const scope = scopeOf(ctx, today)
  const { introduced, ...done } = reviewQueries(db).ofDay(today.day)
  const newLeft = Math.max(0, today.newCardsPerDay - introduced)
  const counts = countQueue(ctx, scope, newLeft)
  const cards = counts.due + counts.fresh + counts.learning
  const notes = noteQueries(db)
  return {
    counts,
    minutesLeft: minutesFor(ctx, cards),
    sample: firstOf(ctx, scope, newLeft, WORDS_SHOWN).flatMap(({ noteId, ordinal }) => {
      const note = notes.find(noteId)
      return note ? frontOf(note.fields, ordinal) : []
    }),
    done,
    next: nextDay(ctx, today, scope, counts.fresh),
    week: [0, 1, 2, 3, 4, 5, 6].map((days) => ({
      dayStartMs: today.startInDays(days),
      cards: days === 0 ? cards : queueQueries(db).dueBetween(today.startInDays(days), today.startInDays(days + 1)),
    })),
  }
}

/** The next day after today on which a card is asked: one that is due then, or a new one that today has no room for. */
function nextDay(ctx: AppContext, today: Today, scope: QueueScope, freshToday: number): ReviewToday['next'] {
  const queue = queueQueries(ctx.store.db)
  const newTomorrow = queue.countNew(scope, freshToday + today.newCardsPerDay) - freshToday
  const dueAtMs = queue.nextDueAtMs(today.endMs)
  if (newTomorrow === 0 && dueAtMs === null) return null
  let days = 1
  if (newTomorrow === 0 && dueAtMs !== null) {
    days = Math.max(1, Math.floor((dueAtMs - today.endMs) / 86_400_000))
    while (today.startInDays(days + 1) <= dueAtMs) days += 1
    while (days > 1 && today.startInDays(days) > dueAtMs) days -= 1
  }
  const dayStartMs = today.startInDays(days)
  const cards = queue.dueBetween(dayStartMs, today.startInDays(days + 1)) + newTomorrow
  return { dayStartMs, cards, minutes: minutesFor(ctx, cards) }
}
