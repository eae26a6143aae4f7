import { AppError } from '../../shared/errors'
import type { RevisionText } from '../library/public'
import type { Transaction } from '../store/store'
import { annotationQueries, type StoredAnnotation } from './annotation.queries'
import { placeQueries } from './place.queries'

/** A mark that is there. @throws AppError not-found */
export function getMark(tx: Transaction, id: string): StoredAnnotation {
  const mark = annotationQueries(tx.db).find(id)
  if (mark === null) throw new AppError('not-found', { what: 'annotation', id })
  return mark
}

/**
 * Lays a mark on words of the text that is shown: these are its quote from now on. Where it stood in other revisions does not
 * hold any more. @throws AppError range-invalid
 */
export function layOn(
  tx: Transaction,
  before: StoredAnnotation,
  text: RevisionText,
  { start, end }: { start: number; end: number },
): StoredAnnotation {
  const anchor = text.describe(start, end)
  const after = { ...before, revision: text.revision, anchor, updatedAtMs: tx.nowMs }
  annotationQueries(tx.db).change(before, after)
  placeQueries(tx.db).forget(before.id)
  putWhereItWasLaid(tx, after)
  return after
}

/** A mark stands where it was laid, in the revision in which it was. */
export function putWhereItWasLaid(tx: Transaction, { id, revision, anchor: { start, end } }: StoredAnnotation): void {
  placeQueries(tx.db).put({ annotationId: id, revision, anchoring: { kind: 'placed', start, end } })
}

/** Each once, in the order of the alphabet, as they are read back. */
export const tagsInOrder = (tags: readonly string[]): string[] => [...new Set(tags)].sort()
