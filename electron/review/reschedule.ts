import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors'
import type { OperationName } from '../../shared/model/operation'
import { after } from '../../shared/scheduling/replay'
import { schedulingParameters } from '../../shared/scheduling/parameters'
import { shareOf } from '../../shared/scheduling/spread'
import {
  bringBack,
  cardMemory,
  presetOfDeck,
  writeMemories,
  type MemoryChange,
  type StoredMemory,
} from '../cards/public'
import type { AppContext } from '../context'
import type { Outcome, Transaction } from '../store/store'
import { logQueries, type NewChange } from './log.queries'
import { todayAt } from './today'

/** How many cards were changed. */
export interface Changed {
  cards: number
}

/** Makes cards new again, as if they had never been answered; the log keeps what they were. New cards stay as they are. */
export function resetCards(ctx: AppContext, { cardIds }: { cardIds: readonly string[] }): Outcome<Changed> {
  return change(ctx, 'reset-cards', cardIds, (cards) =>
    cards.filter(({ state }) => state !== 'new').map((memory) => ({ memory, entry: { kind: 'reset' } })),
  )
}

/**
 * Puts cards on days from now, evenly over the range; those that wait in a step, or are new, wait as reviews from then on.
 * @param input.fromDays from today, which is 0; not above toDays
 */
export function rescheduleCards(
  ctx: AppContext,
  input: { cardIds: readonly string[]; fromDays: number; toDays: number },
): Outcome<Changed> {
  const { cardIds, fromDays, toDays } = input
  const isPostponed = fromDays === toDays && fromDays > 0
  const days = toDays - fromDays + 1
  return change(ctx, isPostponed ? 'postpone-cards' : 'reschedule-cards', cardIds, (cards, today) =>
    // Not in the order in which they were chosen: neighbours would come on one day each time.
    cards
      .map((memory) => ({ memory, lot: shareOf(memory.cardId) }))
      .toSorted((a, b) => a.lot - b.lot)
      .map(({ memory }, index) => ({
        memory,
        entry: { kind: 'reschedule', dueDay: today + fromDays + (index % days) },
      })),
  )
}

/** Puts cards on days, in the caller's transaction: those whose days a file from elsewhere knows. @param dueDay the learner's day */
export function putOnDays(tx: Transaction, cards: readonly { cardId: string; dueDay: number }[]): void {
  const { day } = todayAt(tx.db, tx.nowMs)
  const days = new Map(cards.map(({ cardId, dueDay }) => [cardId, dueDay]))
  const decided = cardMemory(tx.db)
    .findMany([...days.keys()])
    .map((memory): Decided => ({ memory, entry: { kind: 'reschedule', dueDay: days.get(memory.cardId) ?? day } }))
  if (decided.length > 0) store(tx, day, decided)
}

interface Decided {
  memory: StoredMemory
  entry: { kind: 'reset' } | { kind: 'reschedule'; dueDay: number }
}

/** Appends an entry for each card, and stores the memory that each log gives then. */
function change(
  ctx: AppContext,
  name: OperationName,
  cardIds: readonly string[],
  decide: (cards: readonly StoredMemory[], today: number) => Decided[],
): Outcome<Changed> {
  return ctx.store.operate(name, ctx.now(), (tx) => {
    const { day } = todayAt(tx.db, tx.nowMs)
    const cards = cardMemory(tx.db).findMany([...new Set(cardIds)])
    const found = new Set(cards.map(({ cardId }) => cardId))
    const missing = cardIds.find((id) => !found.has(id))
    if (missing !== undefined) throw new AppError('not-found', { what: 'card', id: missing })
    const decided = decide(cards, day)
    if (decided.length > 0) store(tx, day, decided)
    return { cards: decided.length }
  })
}

function store(tx: Transaction, day: number, inAnyOrder: readonly Decided[]): void {
  // In the order of the cards, neighbours in an index are written together.
  const decided = inAnyOrder.toSorted((a, b) => (a.memory.cardId < b.memory.cardId ? -1 : 1))
  const ids = decided.map(({ memory }) => memory.cardId)
  // After all that is in the log of a card, also when the clock was set back.
  const lastTimes = logQueries(tx.db).lastTimesSince(tx.nowMs)
  const versionOf = versions(tx.db)
  const entries: NewChange[] = []
  const changes: MemoryChange[] = []
  for (const { memory: before, entry } of decided) {
    const { cardId } = before
    const made = {
      ...entry,
      id: tx.newId(),
      day,
      answeredAtMs: Math.max(tx.nowMs, (lastTimes.get(cardId) ?? 0) + 1),
      parametersVersion: versionOf(before.deckId),
    }
    entries.push({ cardId, entry: made })
    changes.push({ before, after: after(cardId, before, made) })
  }
  logQueries(tx.db).addChanges(entries, { day, operationId: tx.operationId })
  writeMemories(tx, changes)
  // A card that is put on today is to be asked today.
  bringBack(tx, ids)
}

/** Gives the version of the parameters of a deck; it is looked up once for each. */
function versions(db: Database): (deckId: string) => string {
  const known = new Map<string, string>()
  return (deckId) => {
    const version = known.get(deckId) ?? schedulingParameters(presetOfDeck(db, deckId)).version
    known.set(deckId, version)
    return version
  }
}
