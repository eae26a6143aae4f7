import { AppError } from '../../shared/errors'
import type { Note } from '../../shared/model/card'
import { readCardIds, type CardIds } from '../../shared/model/card-ids'
import type { CardSort, CardTableRow } from '../../shared/model/card-table'
import type { Moment } from '../../shared/scheduling/next-states'
import { schedulingParameters, standardOptions, type SchedulingParameters } from '../../shared/scheduling/parameters'
import { parseCardSearch } from '../../shared/search-syntax/parse'
import { dayOf, localTimeZone } from '../../shared/time/day'
import type { AppContext } from '../context'
import { currentSettings } from '../settings/public'
import { answerOfCards, type CardsAnswer } from './find/answer'
import type { CardsQuestion } from './find/question'
import { noteQueries } from './note.queries'
import { cardRow, rowQueries } from './rows.queries'
import { cardSources } from './source'

// What is recalled now does not depend on what a deck aims for.
const parameters: SchedulingParameters = schedulingParameters(standardOptions)

/** Now, and the learner's day. */
export function momentOf(ctx: AppContext): Moment {
  const nowMs = ctx.now()
  return { nowMs, day: dayOf(nowMs, currentSettings(ctx.store.db).dayStartsAtHour, localTimeZone()) }
}

/** Which cards are meant: of a deck with the decks under it, of a text, that a search finds; of all if none is said. */
export interface CardFilter {
  deckId?: string | undefined
  /** in the language of shared/search-syntax */
  search?: string | undefined
  documentId?: string | undefined
}

/** What is due first comes first, and new cards after it in their own order. */
const byDue: CardSort = { column: 'due', descending: false }

/**
 * A page of the table of cards, found on the thread that searches. How many there are is null where it takes longer to find
 * than the page: countListed tells it.
 * @throws AppError search-invalid, search-too-slow
 */
export async function listCards(
  ctx: AppContext,
  { limit, offset, sort, ...filter }: CardFilter & { sort?: CardSort | undefined; limit: number; offset: number },
): Promise<{ rows: CardTableRow[]; total: number | null }> {
  const question = questionOf(ctx, filter, sort)
  const answer = await ctx.search.cards({ kind: 'page', question, limit, offset })
  if (answer.kind !== 'page') throw new AppError('search-too-slow', {})
  return { rows: answer.rows, total: answer.total }
}

/**
 * How many cards are meant, found on the thread that searches; what is found in the order of the table is kept for it.
 * @throws AppError search-invalid, search-too-slow
 */
export async function countListed(
  ctx: AppContext,
  { sort, ...filter }: CardFilter & { sort?: CardSort | undefined },
): Promise<number> {
  const answer = await ctx.search.cards({ kind: 'count', question: questionOf(ctx, filter, sort) })
  if (answer.kind !== 'count') throw new AppError('search-too-slow', {})
  return answer.total
}

/**
 * All cards that are meant, in the order of the table, as readCardIds reads them; found on the thread that searches.
 * @throws AppError search-invalid, search-too-slow
 */
export async function cardIdsInOrder(
  ctx: AppContext,
  { sort, ...filter }: CardFilter & { sort?: CardSort | undefined },
): Promise<string> {
  return idsOf(await ctx.search.cards({ kind: 'ids', question: questionOf(ctx, filter, sort) }))
}

/**
 * All cards that are meant, due first, found at once: for what is done with them in one go.
 * @throws AppError search-invalid, search-too-slow
 */
export function listCardIds(ctx: AppContext, filter: CardFilter): CardIds[] {
  return readCardIds(idsOf(answerOfCards(ctx.store.db, { kind: 'ids', question: questionOf(ctx, filter) })))
}

function idsOf(answer: CardsAnswer): string {
  if (answer.kind !== 'ids') throw new AppError('search-too-slow', {})
  return answer.ids
}

function questionOf(ctx: AppContext, { search = '', deckId, documentId }: CardFilter, sort = byDue): CardsQuestion {
  const parsed = parseCardSearch(search)
  if (parsed.kind === 'fault') throw new AppError('search-invalid', parsed.fault)
  const { dayStartsAtHour } = currentSettings(ctx.store.db)
  return {
    search: parsed.search,
    deckId: deckId ?? null,
    documentId: documentId ?? null,
    moment: { ...momentOf(ctx), dayStartsAtHour, timeZone: localTimeZone() },
    sort,
  }
}

/** A note with its cards. @throws AppError not-found */
export function getNote(ctx: AppContext, noteId: string): Note {
  const { db } = ctx.store
  const note = noteQueries(db).find(noteId)
  if (!note) throw new AppError('not-found', { what: 'note', id: noteId })
  const today = momentOf(ctx)
  return {
    id: note.id,
    fields: note.fields,
    deckId: note.deckId,
    tags: note.tags,
    source: cardSources(db).of(note),
    cards: rowQueries(db)
      .ofNote(noteId)
      .map((row) => cardRow(row, today, parameters)),
    updatedAtMs: note.updatedAtMs,
  }
}
