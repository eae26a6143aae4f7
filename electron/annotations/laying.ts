import { AppError } from '../../shared/errors'
import type { RevisionText } from '../library/public'
import type { Transaction } from '../store/store'
import { annotationQueries, type StoredAnnotation } from './annotation.queries'
import { placeQueries, type AnnotationPlace } from './place.queries'

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
export function layOn(tx: Transaction, before: StoredAnnotation, text: RevisionText, words: Words): StoredAnnotation {
  const after = laidOn(tx, before, text, words)
  annotationQueries(tx.db).change(before, after)
  placeQueries(tx.db).forget(before.id)
  putWhereItWasLaid(tx, after)
  return after
}

/** UTF-16 units of a text. */
interface Words {
  start: number
  end: number
}

/** What a mark is once it is laid on words of a text, not yet stored. @throws AppError range-invalid */
export function laidOn(
  { nowMs }: Transaction,
  before: StoredAnnotation,
  text: RevisionText,
  { start, end }: Words,
): StoredAnnotation {
  return { ...before, revision: text.revision, anchor: text.describe(start, end), updatedAtMs: nowMs }
}

/** A mark stands where it was laid, in the revision in which it was. */
export const placeWhereLaid = ({ id, revision, anchor: { start, end } }: StoredAnnotation): AnnotationPlace => ({
  annotationId: id,
  revision,
  anchoring: { kind: 'placed', start, end },
})

/** Stores that it stands there. */
export const putWhereItWasLaid = (tx: Transaction, mark: StoredAnnotation): void =>
  placeQueries(tx.db).put(placeWhereLaid(mark))

/** Each once, in the order of the alphabet, as they are read back. */
export const tagsInOrder = (tags: readonly string[]): string[] => [...new Set(tags)].sort()
