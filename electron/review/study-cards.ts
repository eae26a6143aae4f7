import { AppError } from '../../shared/errors'
import type { StudyKind, StudyRequest } from '../../shared/model/study'
import { recallAfter } from '../../shared/scheduling/memory-model'
import { throwOf } from '../../shared/scheduling/queue-order'
import type { AppContext } from '../context'
import { cardsOfDocument, deckQueries, listCardIds } from '../cards/public'
import { shownSections } from '../library/public'
import { missedTerms } from '../practice/public'
import { doneOn } from './queue-done'
import { studyCardQueries, type StudiedCard } from './study-cards.queries'
import { todayAt, type Today } from './today'

/**
 * The cards that a study asks for, in its order and within its limit; suspended ones are left out.
 * @throws AppError not-found for a deck, text or section that is not there, and as the search of cards throws
 */
export function studyCards(ctx: AppContext, request: StudyRequest): string[] {
  const { db } = ctx.store
  const today = todayAt(db, ctx.now())
  const within = request.deckId === null ? null : new Set(deckQueries(db).within(request.deckId))
  if (within?.size === 0) throw new AppError('not-found', { what: 'deck', id: request.deckId ?? '' })
  return studyCardQueries(db)
    .factsOf([...new Set(found(ctx, request, today))])
    .filter(({ suspended, deckId }) => suspended === 0 && (within?.has(deckId) ?? true))
    .toSorted(orders(today)[request.order])
    .slice(0, request.limit)
    .map(({ id }) => id)
}

function found(ctx: AppContext, { of, deckId, limit }: StudyRequest, today: Today): string[] {
  const { db } = ctx.store
  const queries = studyCardQueries(db)
  switch (of.kind) {
    case 'search':
      return listCardIds(ctx, { search: of.query }).map(({ id }) => id)
    case 'document':
      return onPage(ctx, of)
    case 'missed-element':
      return queries.ofTerms(missedTerms(ctx))
    case 'failed-today':
      return [...doneOn(db, today.day).cards.values()]
        .filter(({ answers, recalled }) => recalled < answers)
        .map(({ cardId }) => cardId)
    case 'ahead':
      return queries.dueBetween(today.day, today.day + of.days)
    case 'deck-new': {
      const decks =
        deckId === null
          ? deckQueries(db)
              .list()
              .map(({ id }) => id)
          : deckQueries(db).within(deckId)
      return decks.flatMap((id) => queries.newOfDeck(id, limit))
    }
  }
}

/** The cards that rest on a text, or on a section of it with those under it. */
function onPage(ctx: AppContext, { documentId, sectionId }: Extract<StudyKind, { kind: 'document' }>): string[] {
  const sections = shownSections(ctx.store.db, documentId)
  const at = sections.findIndex(({ id }) => id === sectionId)
  const section = sections[at]
  if (sectionId !== null && !section) throw new AppError('not-found', { what: 'document', id: documentId })
  const next = section && sections.slice(at + 1).find(({ level }) => level <= section.level)
  const [start, end] = [section?.start ?? 0, next?.start ?? Infinity]
  return cardsOfDocument(ctx, documentId)
    .filter((card) => card.start < end && card.end > start)
    .map(({ id }) => id)
}

type Comparing = (a: StudiedCard, b: StudiedCard) => number

function orders({ day, parameters }: Today): Record<StudyRequest['order'], Comparing> {
  const thrown = (card: StudiedCard) => throwOf(card.id, day)
  const recall = ({ stability, lastReviewDay }: StudiedCard) =>
    stability === null || lastReviewDay === null
      ? 1
      : recallAfter(Math.max(0, day - lastReviewDay), stability, parameters)
  // A step of minutes is due today; a new card comes after all that waits.
  const dueDay = (card: StudiedCard) => card.dueDay ?? (card.dueAtMs === null ? Infinity : day)
  const by =
    (of: (card: StudiedCard) => number): Comparing =>
    (a, b) => {
      const [first, second] = [of(a), of(b)]
      return first === second ? 0 : first - second
    }
  return { due: by(dueDay), added: by(({ position }) => position), 'least-recalled': by(recall), random: by(thrown) }
}
