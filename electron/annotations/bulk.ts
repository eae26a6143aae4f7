import type { MarkColor } from '../../shared/model/annotation'
import type { AppContext } from '../context'
import { shownText } from '../library/public'
import type { Outcome, Transaction } from '../store/store'
import { anchoringsIn } from './anchorings'
import type { StoredAnnotation } from './annotation.queries'
import { laidOn, placeWhereLaid, tagsInOrder } from './laying'
import { manyQueries, type AnnotationChange } from './many.queries'

/*
 * What a learner does with many marks at once. Each is one undo step, and done to all of them or to none: of ids that are not
 * there an error says so.
 */

/** How many of the marks were changed. */
interface Changed {
  changed: number
}

/** Removes marks with their notes. @throws AppError not-found */
export function removeMany({ store, now }: AppContext, ids: readonly string[]): Outcome<Changed> {
  return store.operate('remove-marks', now(), (tx) => {
    manyQueries(tx.db).requireAll(ids)
    return { changed: manyQueries(tx.db).remove(ids) }
  })
}

/** Gives marks another colour. @throws AppError not-found */
export function recolourMany(
  { store, now }: AppContext,
  { ids, color }: { ids: readonly string[]; color: MarkColor },
): Outcome<Changed> {
  return store.operate('recolour-marks', now(), (tx) => {
    manyQueries(tx.db).requireAll(ids)
    return { changed: manyQueries(tx.db).recolour(ids, color, tx.nowMs) }
  })
}

/** Puts tags on marks and takes others off; one that is named in both is put on. @throws AppError not-found */
export function tagMany(
  { store, now }: AppContext,
  { ids, add, remove }: { ids: readonly string[]; add: readonly string[]; remove: readonly string[] },
): Outcome<Changed> {
  return store.operate('tag-marks', now(), (tx) => {
    const changes = getAll(tx, ids).flatMap((before): AnnotationChange[] => {
      const tags = tagsInOrder([...before.tags.filter((tag) => !remove.includes(tag)), ...add])
      if (tags.join(' ') === before.tags.join(' ')) return []
      return [{ before, after: { ...before, tags, updatedAtMs: tx.nowMs } }]
    })
    manyQueries(tx.db).change(changes)
    return { changed: changes.length }
  })
}

/**
 * Lays marks of which it was not sure on the words on which they are shown: these are their quotes from now on. Those that
 * stand where they should, and those that lost their words, stay as they are.
 * @throws AppError not-found
 */
export function confirmMany({ store, now }: AppContext, ids: readonly string[]): Outcome<Changed> {
  return store.operate('attach-mark', now(), (tx) => {
    const marks = getAll(tx, ids)
    const changes = [...Map.groupBy(marks, (mark) => mark.documentId)].flatMap(([documentId, ofText]) =>
      confirmed(tx, documentId, ofText),
    )
    manyQueries(tx.db).change(changes)
    manyQueries(tx.db).replacePlaces(changes.map(({ after }) => placeWhereLaid(after)))
    return { changed: changes.length }
  })
}

/** What becomes of those marks of a text of which it was not sure. */
function confirmed(tx: Transaction, documentId: string, marks: readonly StoredAnnotation[]): AnnotationChange[] {
  const text = shownText(tx.db, documentId)
  const placed = anchoringsIn(tx.db, documentId)
  return (
    marks
      .map((before) => ({ before, anchoring: placed(before) }))
      .flatMap(({ before, anchoring }) => (anchoring.kind === 'to-check' ? [{ before, ...anchoring }] : []))
      // In the order of the text, so that each of its parts is read once.
      .toSorted((a, b) => a.start - b.start)
      .map(({ before, start, end }) => ({ before, after: laidOn(tx, before, text, { start, end }) }))
  )
}

/** Each once, in their order. @throws AppError not-found */
function getAll(tx: Transaction, ids: readonly string[]): StoredAnnotation[] {
  manyQueries(tx.db).requireAll(ids)
  return manyQueries(tx.db).find([...new Set(ids)])
}
