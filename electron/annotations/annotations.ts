import type { Database } from 'better-sqlite3'
import type { Annotation, Anchoring, MarkColor, MarkStyle } from '../../shared/model/annotation'
import type { AppContext } from '../context'
import { completeText, shownText } from '../library/public'
import type { Outcome, Transaction } from '../store/store'
import { anchoringOf, anchoringsIn } from './anchorings'
import { annotationQueries, type StoredAnnotation } from './annotation.queries'
import { draftQueries } from './draft.queries'
import { noteDraftKey } from './drafts'
import { getMark, layOn, putWhereItWasLaid, tagsInOrder } from './laying'
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
export async function listAnnotations(ctx: AppContext, documentId: string): Promise<Annotation[]> {
  const { db } = ctx.store
  const { revision } = shownText(db, documentId)
  if (placeQueries(db).isAnyLacking({ id: documentId, revision })) {
    // If that fails they are worked out here, one by one.
    await completeText(ctx, documentId).catch((error: unknown) => console.error('actus:', error))
  }
  const placed = anchoringsIn(db, documentId)
  return annotationQueries(db)
    .ofDocument(documentId)
    .map((stored) => sent(stored, placed(stored)))
}

/** Marks a range of a text. @throws AppError not-found, range-invalid */
export function addAnnotation({ store, now }: AppContext, input: NewAnnotation): Outcome<Annotation> {
  return store.operate('mark-text', now(), (tx) => {
    const text = shownText(tx.db, input.documentId)
    const stored: StoredAnnotation = {
      id: tx.newId(),
      documentId: input.documentId,
      revision: text.revision,
      anchor: text.describe(input.start, input.end),
      color: input.color,
      style: input.style,
      tags: tagsInOrder(input.tags),
      note: input.note,
      createdAtMs: tx.nowMs,
      updatedAtMs: tx.nowMs,
    }
    annotationQueries(tx.db).insert(stored)
    putWhereItWasLaid(tx, stored)
    return shown(tx.db, stored)
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
  return store.operate('tag-mark', now(), (tx) => change(tx, id, { tags: tagsInOrder(tags) }))
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
    getMark(tx, id)
    annotationQueries(tx.db).remove(id)
  })
}

function change(tx: Transaction, id: string, to: Look): Annotation {
  const before = getMark(tx, id)
  const after = { ...before, ...to }
  const isSame = JSON.stringify(after) === JSON.stringify(before)
  const stored = isSame ? before : { ...after, updatedAtMs: tx.nowMs }
  if (!isSame) annotationQueries(tx.db).change(before, stored)
  return shown(tx.db, stored)
}

function lay(tx: Transaction, { id, ...words }: Words): Annotation {
  const mark = getMark(tx, id)
  return shown(tx.db, layOn(tx, mark, shownText(tx.db, mark.documentId), words))
}

const shown = (db: Database, stored: StoredAnnotation): Annotation => sent(stored, anchoringOf(db, stored))

function sent(stored: StoredAnnotation, anchoring: Anchoring): Annotation {
  const { revision: _, ...annotation } = stored
  return { ...annotation, anchoring }
}
