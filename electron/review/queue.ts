import type { ReviewCard, ReviewCounts, ReviewQueue } from '../../shared/model/review'
import { intervalsMs, nextStates, retrievability } from '../../shared/scheduling/next-states'
import { assert } from '../../shared/assert'
import { AppError } from '../../shared/errors'
import type { AppContext } from '../context'
import { cardMemory, cardSources, deckQueries, noteQueries } from '../cards/public'
import { queueParts, queueQueries, type QueuedCard, type QueueScope } from './queue.queries'
import { reviewQueries } from './review.queries'
import { todayAt, type Today } from './today'

/** What a learner's answer takes until there is enough to go by, and how many answers that is. */
const GUESSED_ANSWER_MS = 20_000
const ANSWERS_TO_GO_BY = 10
const ANSWERS_LOOKED_AT = 100
/** Longer than this, the learner was away. */
const LONGEST_ANSWER_MS = 120_000

/**
 * Today's queue: cards whose learning step is due, cards that practice called for, due reviews, then new cards up to the
 * daily limit; at the end, learning steps a little early rather than a pause.
 * @param wanted.deckId a deck, with those under it; absent for all
 * @param wanted.first  a card to ask first whatever its turn, as the one whose answer was just taken back, or the one that
 *                      is already shown; one that is gone or suspended is passed over
 * @throws AppError not-found if there is no such deck
 */
export function reviewQueue(ctx: AppContext, { deckId, first }: WantedQueue): ReviewQueue {
  const { db } = ctx.store
  const today = todayAt(db, ctx.now())
  const scope = scopeOf(ctx, today, deckId)
  const done = reviewQueries(db).ofDay(today.day)
  const newLeft = Math.max(0, today.newCardsPerDay - done.introduced)
  const counts = countQueue(ctx, scope, newLeft)
  const [next, following] = firstOf(ctx, scope, newLeft, 2, first)
  return {
    counts,
    doneToday: done.answers,
    minutesLeft: minutesFor(ctx, counts.due + counts.fresh + counts.learning),
    next: next ? reviewCard(ctx, next, today) : null,
    following: following ? reviewCard(ctx, following, today) : null,
  }
}

export interface WantedQueue {
  deckId?: string | undefined
  first?: string | undefined
}

export function scopeOf(ctx: AppContext, today: Today, deckId?: string): QueueScope {
  const decks = deckId === undefined ? null : deckQueries(ctx.store.db).within(deckId)
  if (decks?.length === 0) throw new AppError('not-found', { what: 'deck', id: deckId ?? '' })
  return { decks: decks && JSON.stringify(decks), nowMs: today.nowMs, endMs: today.endMs }
}

export function countQueue(ctx: AppContext, scope: QueueScope, newLeft: number): ReviewCounts {
  const queue = queueQueries(ctx.store.db)
  return { due: queue.countDue(scope), learning: queue.countLearning(scope), fresh: queue.countNew(scope, newLeft) }
}

/** Minutes that so many cards take, rounded up, from how long the learner's last answers took. */
export function minutesFor(ctx: AppContext, cards: number): number {
  const times = reviewQueries(ctx.store.db)
    .lastTimes(ANSWERS_LOOKED_AT)
    .map((tookMs) => Math.min(tookMs, LONGEST_ANSWER_MS))
    .toSorted((a, b) => a - b)
  const median = times[Math.floor(times.length / 2)]
  const each = times.length < ANSWERS_TO_GO_BY || median === undefined ? GUESSED_ANSWER_MS : median
  return Math.ceil((cards * each) / 60_000)
}

/** The first cards of the queue, in the order in which they are asked. */
export function firstOf(
  ctx: AppContext,
  scope: QueueScope,
  newLeft: number,
  wanted: number,
  firstId?: string,
): QueuedCard[] {
  const queue = queueQueries(ctx.store.db)
  const found = new Map<string, QueuedCard>()
  const asked = firstId === undefined ? null : queue.find(firstId)
  if (asked) found.set(asked.id, asked)
  for (const part of queueParts) {
    const limit = Math.min(wanted - found.size, part === 'new' ? newLeft : wanted)
    if (limit <= 0) continue
    // A card that was called for may also be due.
    for (const card of queue.first(part, scope, limit + found.size)) {
      if (found.size < wanted) found.set(card.id, card)
    }
  }
  return [...found.values()]
}

function reviewCard(ctx: AppContext, { id, noteId, ordinal }: QueuedCard, today: Today): ReviewCard {
  const { db } = ctx.store
  const note = noteQueries(db).find(noteId)
  const stored = cardMemory(db).find(id)
  assert(note && stored, `card ${id} of the queue: its note or its memory is gone`)
  const { cardId: _, suspended: __, calledBy, ...memory } = stored
  const states = nextStates(id, memory, { nowMs: today.nowMs, day: today.day }, today.parameters)
  return {
    id,
    noteId,
    ordinal,
    deckName: deckQueries(db).find(note.deckId)?.name ?? '',
    fields: note.fields,
    source: cardSources(db).of(note),
    memory,
    retrievability: retrievability(memory, today.nowMs, today.parameters),
    intervalsMs: intervalsMs(states, today.nowMs),
    calledBy: calledBy === null ? null : caseOf(ctx, calledBy),
  }
}

function caseOf(ctx: AppContext, caseKey: string): ReviewCard['calledBy'] {
  for (const { pack } of ctx.packs.list()) {
    const found = pack.cases.find(({ id }) => `${pack.manifest.id}/${id}` === caseKey)
    if (found) return { caseKey, caseTitle: found.title }
  }
  // The pack that had the case was taken away; the card is asked all the same.
  return null
}
