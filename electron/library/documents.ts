import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors'
import type { DocumentContent, DocumentSummary } from '../../shared/model/document'
import { sectionsOf } from '../../shared/text/sections'
import type { AppContext } from '../context'
import type { Outcome } from '../store/store'
import { documentQueries, type StoredDocument } from './document.queries'
import type { PackShelf } from './loaded-pack'
import { positionQueries } from './position.queries'

/** The texts in the library, the one that was added last first. */
export function listDocuments({ store, packs }: AppContext): DocumentSummary[] {
  return documentQueries(store.db)
    .list()
    .map((summary) => ({ ...summary, shortTitle: shortTitle(packs, summary) }))
}

/** The texts in the trash, the one that was thrown away last first. */
export function listTrashed({ store, packs }: AppContext): DocumentSummary[] {
  return documentQueries(store.db)
    .listTrashed()
    .map((summary) => ({ ...summary, shortTitle: shortTitle(packs, summary) }))
}

/** A text to read; also one in the trash, as cards still lead to it. @throws AppError not-found */
export function openDocument({ store, packs }: AppContext, id: string): DocumentContent {
  const document = getDocument(store.db, id)
  const { revision, tree, canonicalText, words } = documentQueries(store.db).getRevision(id, document.revision)
  const position = positionQueries(store.db).find(id)
  return {
    id,
    title: document.title,
    shortTitle: shortTitle(packs, document),
    lang: document.lang,
    byline: document.byline,
    packId: document.packId,
    revision,
    tree,
    canonicalText,
    sections: sectionsOf(tree),
    words,
    position: position === null ? null : { offset: position.offset, furthest: position.furthest },
  }
}

/** Keeps where the learner is, and how far they ever came. @throws AppError not-found, range-invalid */
export function setPosition(
  { store, now }: AppContext,
  input: { id: string; offset: number; furthest: number },
): Outcome<void> {
  const { length } = documentText(store.db, input.id).canonicalText
  const furthest = Math.max(input.offset, input.furthest)
  if (furthest > length) throw new AppError('range-invalid', { start: input.offset, end: furthest, length })
  // Not an undo step: scrolling is no change to the learner's work.
  return store.write(now(), (tx) => {
    const positions = positionQueries(tx.db)
    const before = positions.find(input.id)
    const furthestEver = Math.max(furthest, before?.furthest ?? 0)
    positions.put({ documentId: input.id, offset: input.offset, furthest: furthestEver, readAtMs: tx.nowMs })
  })
}

/** Takes a text out of the library; its marks, cards and position stay with it. @throws AppError not-found */
export function trashDocument({ store, now }: AppContext, id: string): Outcome<void> {
  return store.operate('trash-document', now(), (tx) => {
    const document = getDocument(tx.db, id)
    if (document.trashedAtMs === null) documentQueries(tx.db).setTrashed(id, tx.nowMs)
  })
}

/** Brings a text back from the trash. @throws AppError not-found */
export function restoreDocument({ store, now }: AppContext, id: string): Outcome<void> {
  return store.operate('restore-document', now(), (tx) => {
    const document = getDocument(tx.db, id)
    if (document.trashedAtMs !== null) documentQueries(tx.db).setTrashed(id, null)
  })
}

/** The canonical text that is shown, and the revision that its offsets are of. @throws AppError not-found */
export function documentText(db: Database, id: string): { revision: number; canonicalText: string } {
  const document = getDocument(db, id)
  const { revision, canonicalText } = documentQueries(db).getRevision(id, document.revision)
  return { revision, canonicalText }
}

function getDocument(db: Database, id: string): StoredDocument {
  const document = documentQueries(db).find(id)
  if (document === null) throw new AppError('not-found', { what: 'document', id })
  return document
}

function shortTitle(packs: PackShelf, { title, packId }: { title: string; packId: string | null }): string {
  return (packId === null ? undefined : packs.find(packId)?.pack.manifest.shortTitle) ?? title
}
