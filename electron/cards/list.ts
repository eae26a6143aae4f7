import type { CardRow, Note } from '../../shared/model/card'
import { AppError } from '../../shared/errors'
import type { Moment } from '../../shared/scheduling/next-states'
import { schedulingParameters, standardOptions, type SchedulingParameters } from '../../shared/scheduling/parameters'
import { dayOf, localTimeZone } from '../../shared/time/day'
import type { AppContext } from '../context'
import { currentSettings } from '../settings/public'
import { deckQueries } from './deck.queries'
import { noteQueries } from './note.queries'
import { cardRow, rowQueries, type CardIds, type RowFilter } from './rows.queries'
import { searchExpression } from './search-expression'
import { cardSources } from './source'

// What is recalled now does not depend on what a deck aims for.
const parameters: SchedulingParameters = schedulingParameters(standardOptions)

/** Now, and the learner's day. */
export function momentOf(ctx: AppContext): Moment {
  const nowMs = ctx.now()
  return { nowMs, day: dayOf(nowMs, currentSettings(ctx.store.db).dayStartsAtHour, localTimeZone()) }
}

/** Which cards are meant: of a deck with the decks under it, of a text, with certain words; of all if none is said. */
export interface CardFilter {
  deckId?: string | undefined
  search?: string | undefined
  documentId?: string | undefined
}

/** A page of cards; what is due first comes first, and new cards after it in their own order. */
export function listCards(
  ctx: AppContext,
  input: CardFilter & { limit: number; offset: number },
): { rows: CardRow[]; total: number } {
  const filter = rowFilter(ctx, input)
  if (filter === null) return { rows: [], total: 0 }
  const rows = rowQueries(ctx.store.db)
  const today = momentOf(ctx)
  return {
    rows: rows.page(filter, input.limit, input.offset).map((row) => cardRow(row, today, parameters)),
    total: rows.count(filter),
  }
}

/** All cards that are meant, in the order of the list: for what is done with all of them at once. */
export function listCardIds(ctx: AppContext, input: CardFilter): CardIds[] {
  const filter = rowFilter(ctx, input)
  return filter === null ? [] : rowQueries(ctx.store.db).ids(filter)
}

/** The filter as the queries take it; null if no card can pass it. */
function rowFilter({ store: { db } }: AppContext, input: CardFilter): RowFilter | null {
  const typed = input.search?.trim() ?? ''
  const match = typed === '' ? null : searchExpression(typed)
  // Signs alone are in no card.
  if (typed !== '' && match === null) return null
  return {
    decks: input.deckId === undefined ? null : JSON.stringify(deckQueries(db).within(input.deckId)),
    match,
    documentId: input.documentId ?? null,
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
