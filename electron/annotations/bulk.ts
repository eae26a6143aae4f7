import type { MarkColor } from '../../shared/model/annotation'
import type { AppContext } from '../context'
import { shownText } from '../library/public'
import type { Outcome, Transaction } from '../store/store'
import { anchoringsIn } from './anchorings'
import { annotationQueries, type StoredAnnotation } from './annotation.queries'
import { getMark, layOn, tagsInOrder } from './laying'

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
    const marks = getAll(tx, ids)
    for (const { id } of marks) annotationQueries(tx.db).remove(id)
    return { changed: marks.length }
  })
}

/** Gives marks another colour. @throws AppError not-found */
export function recolourMany(
  { store, now }: AppContext,
  { ids, color }: { ids: readonly string[]; color: MarkColor },
): Outcome<Changed> {
  return store.operate('recolour-marks', now(), (tx) =>
    changeEach(tx, ids, (mark) => (mark.color === color ? mark : { ...mark, color })),
  )
}

/** Puts tags on marks and takes others off; one that is named in both is put on. @throws AppError not-found */
export function tagMany(
  { store, now }: AppContext,
  { ids, add, remove }: { ids: readonly string[]; add: readonly string[]; remove: readonly string[] },
): Outcome<Changed> {
  return store.operate('tag-marks', now(), (tx) =>
    changeEach(tx, ids, (mark) => {
      const tags = tagsInOrder([...mark.tags.filter((tag) => !remove.includes(tag)), ...add])
      return tags.join(' ') === mark.tags.join(' ') ? mark : { ...mark, tags }
    }),
  )
}

/**
 * Lays marks of which it was not sure on the words on which they are shown: these are their quotes from now on. Those that
 * stand where they should, and those that lost their words, stay as they are.
 * @throws AppError not-found
 */
export function confirmMany({ store, now }: AppContext, ids: readonly string[]): Outcome<Changed> {
  return store.operate('attach-mark', now(), (tx) => {
    let changed = 0
    for (const [documentId, marks] of Map.groupBy(getAll(tx, ids), (mark) => mark.documentId)) {
      const text = shownText(tx.db, documentId)
      const placed = anchoringsIn(tx.db, documentId)
      // In the order of the text, so that each of its parts is read once.
      const guesses = marks
        .map((mark) => ({ mark, anchoring: placed(mark) }))
        .flatMap(({ mark, anchoring }) => (anchoring.kind === 'to-check' ? { mark, ...anchoring } : []))
        .toSorted((a, b) => a.start - b.start)
      for (const { mark, ...words } of guesses) layOn(tx, mark, text, words)
      changed += guesses.length
    }
    return { changed }
  })
}

/** Changes those that the function gives back as another. */
function changeEach(
  tx: Transaction,
  ids: readonly string[],
  to: (mark: StoredAnnotation) => StoredAnnotation,
): Changed {
  let changed = 0
  for (const before of getAll(tx, ids)) {
    const after = to(before)
    if (after === before) continue
    annotationQueries(tx.db).change(before, { ...after, updatedAtMs: tx.nowMs })
    changed++
  }
  return { changed }
}

/** Each once. @throws AppError not-found */
const getAll = (tx: Transaction, ids: readonly string[]): StoredAnnotation[] =>
  [...new Set(ids)].map((id) => getMark(tx, id))
