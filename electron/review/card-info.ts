import { AppError } from '../../shared/errors'
import type { CardInfo, CardLogEntry, ItemInfo } from '../../shared/model/card-info'
import type { MemoryState } from '../../shared/model/review'
import { newMemory, retrievability } from '../../shared/scheduling/next-states'
import { itemMemories, itemRecall } from '../../shared/scheduling/item-memories'
import { schedulingParameters, type SchedulingParameters } from '../../shared/scheduling/parameters'
import { after, standing } from '../../shared/scheduling/replay'
import { cardMemory, presetOfDeck } from '../cards/public'
import type { AppContext } from '../context'
import { infoQueries } from './info.queries'
import { reviewQueries } from './review.queries'
import { todayAt } from './today'

const DAY_MS = 86_400_000

/**
 * What is known of a card, and each answer to it with the wait and the memory that came of it, as replaying the log gives them.
 * @throws AppError not-found
 */
export function cardInfo(ctx: AppContext, cardId: string): CardInfo {
  const { db } = ctx.store
  const facts = infoQueries(db).find(cardId)
  const memory = cardMemory(db).find(cardId)
  if (!facts || !memory) throw new AppError('not-found', { what: 'card', id: cardId })
  const parameters = schedulingParameters(presetOfDeck(db, facts.deckId))
  return {
    cardId,
    createdAtMs: facts.createdAtMs,
    editedAtMs: facts.editedAtMs,
    decks: infoQueries(db).decksOf(cardId),
    memory,
    suspended: memory.suspended,
    place: memory.state === 'new' ? infoQueries(db).placeOf(cardId) : null,
    retrievability: retrievability(memory, ctx.now(), parameters),
    items: itemsOf(ctx, cardId, parameters),
    log: logOf(cardId, reviewQueries(db).ofCard(cardId), infoQueries(db).timesOf(cardId)),
  }
}

/** What is remembered of each item of a list, an answer without effect on the card counted too: it tells as much. */
function itemsOf({ store: { db }, now }: AppContext, cardId: string, parameters: SchedulingParameters): ItemInfo[] {
  const { day } = todayAt(db, now())
  const ticks = infoQueries(db).itemsOf(cardId)
  const answers = standing(reviewQueries(db).ofCard(cardId)).map(({ id, day }) => ({ day, items: ticks.get(id) ?? [] }))
  return [...itemMemories(answers, parameters)]
    .map(([item, memory]) => ({
      item,
      asked: memory.answers,
      recalled: memory.recalled,
      retrievability: itemRecall(memory, day, parameters),
    }))
    .toSorted((a, b) => a.retrievability - b.retrievability)
}

/** The entries that stand, the last first. @param times milliseconds that each answer took, by its id */
function logOf(
  cardId: string,
  log: Parameters<typeof standing>[0],
  times: ReadonlyMap<string, number>,
): CardLogEntry[] {
  let memory: MemoryState = newMemory
  return standing(log)
    .map((entry) => {
      memory = after(cardId, memory, entry)
      return {
        id: entry.id,
        kind: entry.kind,
        atMs: entry.answeredAtMs,
        rating: 'rating' in entry ? entry.rating : null,
        tookMs: times.get(entry.id) ?? null,
        intervalMs: waitAfter(memory, entry),
        stability: memory.stability,
        difficulty: memory.difficulty,
      }
    })
    .toReversed()
}

function waitAfter({ dueDay, dueAtMs }: MemoryState, { day, answeredAtMs }: { day: number; answeredAtMs: number }) {
  if (dueDay !== null) return (dueDay - day) * DAY_MS
  return dueAtMs === null ? null : dueAtMs - answeredAtMs
}
