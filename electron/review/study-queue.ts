import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors'
import type { ReviewCounts } from '../../shared/model/review'
import type { AskedCard } from './queue.queries'
import { studyQueries } from './study.queries'

/**
 * The queue of a study: its cards in their order, one that was not recalled again at the end.
 * @param first a card of the study to ask first
 * @throws AppError not-found if there is no such study, or it was ended
 */
export function studyQueue(
  db: Database,
  studyId: string,
  first: string | undefined,
): { counts: ReviewCounts; cards: AskedCard[]; doneToday: number } {
  const queries = studyQueries(db)
  const study = queries.find(studyId)
  if (!study || study.endedAtMs !== null) throw new AppError('not-found', { what: 'study', id: studyId })
  const { cards, left } = queries.count(studyId)
  const shown = first === undefined ? null : queries.findCard(studyId, first)
  const found = [...(shown ? [shown] : []), ...queries.first(studyId, 3).filter(({ id }) => id !== shown?.id)]
  return { counts: { due: left, fresh: 0, learning: 0 }, cards: found.slice(0, 2), doneToday: cards - left }
}
