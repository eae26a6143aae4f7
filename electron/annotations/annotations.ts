import { describeAnchor } from '../../shared/anchoring/describe'
import { AppError } from '../../shared/errors'
import type { Annotation, MarkColor, MarkStyle } from '../../shared/model/annotation'
import type { AppContext } from '../context'
import { documentText } from '../library/public'
import type { Outcome, Transaction } from '../store/store'
import { anchoringsIn } from './anchorings'
import { annotationQueries, type StoredAnnotation } from './annotation.queries'
import { draftQueries } from './draft.queries'
import { noteDraftKey } from './drafts'
import { placeQueries } from './place.queries'

export interface NewAnnotation {
  documentId: string
  /** UTF-16 units of the canonical text that is shown */
  start: number
  end: number
  color: MarkColor
  style: MarkStyle
  tags: string[]
  note: string
}

/** What a learner changes of a mark besides its words. */
type Look = Partial<Pick<StoredAnnotation, 'color' | 'style' | 'tags' | 'note'>>

/** The marks of a document, in the order in which they were laid on its words. @throws AppError not-found */
export function listAnnotations({ store }: AppContext, documentId: string): Annotation[] {
  const placed = anchoringsIn(store.db, documentId)
  return annotationQueries(store.db)
    .ofDocument(documentId)
    .map((stored) => shown(stored, placed))
}

/** Marks a range of a text. @throws AppError not-found, range-invalid */
export function addAnnotation({ store, now }: AppContext, input: NewAnnotation): Outcome<Annotation> {
  return store.operate('mark-text', now(), (tx) => {
    const { revision, canonicalText } = documentText(tx.db, input.documentId)
    const stored: StoredAnnotation = {
      id: tx.newId(),
      documentId: input.documentId,
      revision,
      anchor: describeAnchor(canonicalText, input.start, input.end),
      color: input.color,
      style: input.style,
      tags: inOrder(input.tags),
      note: input.note,
      createdAtMs: tx.nowMs,
      updatedAtMs: tx.nowMs,
    }
    annotationQueries(tx.db).insert(stored)
    putWhereItWasLaid(tx, stored)
    return shown(stored, anchoringsIn(tx.db, stored.documentId))
  })
}

/** Gives a mark another colour. @throws AppError not-found */
export function setColor(
  { store, now }: AppContext,
  { id, color }: { id: string; color: MarkColor },
): Outcome<Annotation> {
  return store.operate('recolour-mark', now(), (tx) => change(tx, id, { color }))
}

/** Draws a mark in another style. @throws AppError not-found */
export function setStyle(
  { store, now }: AppContext,
  { id, style }: { id: string; style: MarkStyle },
): Outcome<Annotation> {
  return store.operate('restyle-mark', now(), (tx) => change(tx, id, { style }))
}

/** Gives a mark these tags and no others. @throws AppError not-found */
export function setTags({ store, now }: AppContext, { id, tags }: { id: string; tags: string[] }): Outcome<Annotation> {
  return store.operate('tag-mark', now(), (tx) => change(tx, id, { tags: inOrder(tags) }))
}

/** Which words of the text that is shown a mark is to lie on, in UTF-16 units. */
interface Words {
  id: string
  start: number
  end: number
}

/** Makes a mark longer or shorter. @throws AppError not-found, range-invalid */
export function resizeAnnotation({ store, now }: AppContext, words: Words): Outcome<Annotation> {
  return store.operate('resize-mark', now(), (tx) => lay(tx, words))
}

/**
 * Lays a mark that lost its words, or of which it was not sure, on words that the learner chose: these are its quote from
 * now on. @throws AppError not-found, range-invalid
 */
export function attachAnnotation({ store, now }: AppContext, words: Words): Outcome<Annotation> {
  return store.operate('attach-mark', now(), (tx) => lay(tx, words))
}

/** Gives a mark another note, and forgets what was being written on it. @throws AppError not-found */
export function setNote({ store, now }: AppContext, { id, note }: { id: string; note: string }): Outcome<Annotation> {
  return store.operate('edit-mark-note', now(), (tx) => {
    draftQueries(tx.db).remove(noteDraftKey(id))
    return change(tx, id, { note })
  })
}

/** Removes a mark with its note. @throws AppError not-found */
export function removeAnnotation({ store, now }: AppContext, id: string): Outcome<void> {
  return store.operate('remove-mark', now(), (tx) => {
    get(tx, id)
    annotationQueries(tx.db).remove(id)
  })
}

function change(tx: Transaction, id: string, to: Look): Annotation {
  const before = get(tx, id)
  const after = { ...before, ...to }
  const isSame = JSON.stringify(after) === JSON.stringify(before)
  const stored = isSame ? before : { ...after, updatedAtMs: tx.nowMs }
  if (!isSame) annotationQueries(tx.db).change(before, stored)
  return shown(stored, anchoringsIn(tx.db, stored.documentId))
}

function lay(tx: Transaction, { id, start, end }: Words): Annotation {
  const before = get(tx, id)
  const { revision, canonicalText } = documentText(tx.db, before.documentId)
  const anchor = describeAnchor(canonicalText, start, end)
  const stored = { ...before, revision, anchor, updatedAtMs: tx.nowMs }
  annotationQueries(tx.db).change(before, stored)
  placeQueries(tx.db).forget(id)
  putWhereItWasLaid(tx, stored)
  return shown(stored, anchoringsIn(tx.db, stored.documentId))
}

function putWhereItWasLaid(tx: Transaction, { id, revision, anchor: { start, end } }: StoredAnnotation): void {
  placeQueries(tx.db).put({ annotationId: id, revision, anchoring: { kind: 'placed', start, end } })
}

/** Each once, in the order of the alphabet, as they are read back. */
const inOrder = (tags: readonly string[]): string[] => [...new Set(tags)].sort()

function get(tx: Transaction, id: string): StoredAnnotation {
  const annotation = annotationQueries(tx.db).find(id)
  if (annotation === null) throw new AppError('not-found', { what: 'annotation', id })
  return annotation
}

function shown(stored: StoredAnnotation, placed: ReturnType<typeof anchoringsIn>): Annotation {
  const { revision: _, ...annotation } = stored
  return { ...annotation, anchoring: placed(stored) }
}
