import { describeAnchor } from '../../shared/anchoring/describe'
import { AppError } from '../../shared/errors'
import type { Annotation, MarkColor } from '../../shared/model/annotation'
import type { AppContext } from '../context'
import { documentText } from '../library/public'
import type { Outcome, Transaction } from '../store/store'
import { anchoringsIn } from './anchorings'
import { annotationQueries, type StoredAnnotation } from './annotation.queries'
import { draftQueries } from './draft.queries'
import { noteDraftKey } from './drafts'

export interface NewAnnotation {
  documentId: string
  /** UTF-16 units of the canonical text that is shown */
  start: number
  end: number
  color: MarkColor
  note: string
}

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
      note: input.note,
      createdAtMs: tx.nowMs,
      updatedAtMs: tx.nowMs,
    }
    annotationQueries(tx.db).insert(stored)
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

function change(tx: Transaction, id: string, to: { color?: MarkColor; note?: string }): Annotation {
  const before = get(tx, id)
  const after = { ...before, ...to }
  const same = after.color === before.color && after.note === before.note
  const stored = same ? before : { ...after, updatedAtMs: tx.nowMs }
  if (!same) annotationQueries(tx.db).change(stored)
  return shown(stored, anchoringsIn(tx.db, stored.documentId))
}

function get(tx: Transaction, id: string): StoredAnnotation {
  const annotation = annotationQueries(tx.db).find(id)
  if (annotation === null) throw new AppError('not-found', { what: 'annotation', id })
  return annotation
}

function shown(stored: StoredAnnotation, placed: ReturnType<typeof anchoringsIn>): Annotation {
  const { revision: _, ...annotation } = stored
  return { ...annotation, anchoring: placed(stored) }
}
