import { AppError } from '../../shared/errors'
import type { Study, StudyRequest } from '../../shared/model/study'
import type { AppContext } from '../context'
import type { Outcome } from '../store/store'
import { studyCards } from './study-cards'
import { studyQueries } from './study.queries'

/** How many cards a study would be of. @throws AppError as studyCards */
export function findStudy(ctx: AppContext, request: StudyRequest): { cards: number } {
  return { cards: studyCards(ctx, request).length }
}

/**
 * Begins a study; one that goes on is ended.
 * @throws AppError study-empty if no card is there for it, and as studyCards
 */
export function startStudy(ctx: AppContext, request: StudyRequest): Outcome<{ studyId: string; cards: number }> {
  const cardIds = studyCards(ctx, request)
  if (cardIds.length === 0) throw new AppError('study-empty', { kind: request.of.kind })
  return ctx.store.operate('start-study', ctx.now(), (tx) => {
    const studies = studyQueries(tx.db)
    const studyId = tx.newId()
    studies.endAll(tx.nowMs)
    studies.insert({ id: studyId, request, cardIds }, tx.nowMs)
    return { studyId, cards: cardIds.length }
  })
}

/** The study that goes on, also after a restart; null if none does. */
export function currentStudy(ctx: AppContext): Study | null {
  const studies = studyQueries(ctx.store.db)
  const study = studies.findOpen()
  if (!study) return null
  const { id, request, startedAtMs } = study
  return { id, request, startedAtMs, ...studies.count(id) }
}

/** Ends a study; its answers stay. @throws AppError not-found if it does not go on */
export function endStudy(ctx: AppContext, studyId: string): Outcome<null> {
  return ctx.store.operate('end-study', ctx.now(), (tx) => {
    if (!studyQueries(tx.db).end(studyId, tx.nowMs)) throw new AppError('not-found', { what: 'study', id: studyId })
    return null
  })
}
