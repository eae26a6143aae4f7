import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors'
import type { ListedSummary, Summary, SummaryName } from '../../shared/model/summary'
import type { AppContext } from '../context'
import type { Outcome, Transaction } from '../store/store'
import { draftQueries } from './draft.queries'
import { summaryDraftKey } from './drafts'
import { summaryQueries } from './summary.queries'

/** The notes across marks, the one written last first. */
export const listSummaries = ({ store }: AppContext): ListedSummary[] => summaryQueries(store.db).list()

/** A note across marks; null if there is none, as before it is saved first. */
export const findSummary = ({ store }: AppContext, id: string): Summary | null => summaryQueries(store.db).find(id)

/** The notes that cite a mark, in the order in which they were begun. */
export function citedIn({ store }: AppContext, annotationId: string): SummaryName[] {
  return summariesCiting(store.db, [annotationId]).get(annotationId) ?? []
}

/** The notes that cite each of these marks; a mark that none cites is not in it. */
export function summariesCiting(db: Database, annotationIds: readonly string[]): Map<string, SummaryName[]> {
  const notes = new Map<string, SummaryName[]>()
  for (const { annotationId, id, title } of summaryQueries(db).citing(annotationIds))
    notes.set(annotationId, [...(notes.get(annotationId) ?? []), { id, title }])
  return notes
}

interface Written {
  /** of a new note, as whoever began it chose: so that its draft is known before it is saved */
  id: string
  title: string
  body: string
  /** the updatedAtMs of the note that was edited; null if it is a new one */
  seenAtMs: number | null
}

/**
 * Saves a note across marks and forgets its draft. What its links cite is worked out anew.
 * @throws AppError stale-edit if it was changed since it was read, not-found if it was removed
 */
export function saveSummary(ctx: AppContext, written: Written): Outcome<Summary> {
  const { store, now } = ctx
  const isNew = written.seenAtMs === null
  return store.operate(isNew ? 'add-summary' : 'edit-summary', now(), (tx) => {
    draftQueries(tx.db).remove(summaryDraftKey(written.id))
    return isNew ? add(tx, written) : edit(tx, written)
  })
}

function add(tx: Transaction, { id, title, body }: Written): Summary {
  const summaries = summaryQueries(tx.db)
  if (summaries.find(id)) throw new AppError('stale-edit', { what: 'summary' })
  const summary = { id, title, body, createdAtMs: tx.nowMs, updatedAtMs: tx.nowMs }
  summaries.insert(summary)
  return summary
}

function edit(tx: Transaction, { id, title, body, seenAtMs }: Written): Summary {
  const summaries = summaryQueries(tx.db)
  const before = summaries.find(id)
  if (!before) throw new AppError('not-found', { what: 'summary', id })
  if (before.updatedAtMs !== seenAtMs) throw new AppError('stale-edit', { what: 'summary' })
  if (before.title === title && before.body === body) return before
  // Two edits within a millisecond must still be told apart.
  const summary = { ...before, title, body, updatedAtMs: Math.max(tx.nowMs, before.updatedAtMs + 1) }
  summaries.change(summary)
  return summary
}

/** Removes a note across marks. The marks stay. @throws AppError not-found */
export function removeSummary({ store, now }: AppContext, id: string): Outcome<void> {
  return store.operate('remove-summary', now(), (tx) => {
    draftQueries(tx.db).remove(summaryDraftKey(id))
    if (!summaryQueries(tx.db).remove(id)) throw new AppError('not-found', { what: 'summary', id })
  })
}
