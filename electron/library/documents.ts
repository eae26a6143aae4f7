import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors'
import type { DocumentSummary, SentDocument, TrashedDocument } from '../../shared/model/document'
import type { AppContext } from '../context'
import type { Outcome } from '../store/store'
import { documentQueries, type StoredDocument } from './document.queries'
import type { PackShelf } from './loaded-pack'
import { moduleQueries } from './module.queries'
import { neighbourQueries } from './neighbour.queries'
import { positionQueries } from './position.queries'
import { revisionQueries, type StoredRevision } from './revision.queries'
import { summaryQueries } from './summary.queries'

/** The texts in the library, the one that was added last first. */
export function listDocuments({ store, packs }: AppContext): DocumentSummary[] {
  return withShortTitles(packs, summaryQueries(store.db).list())
}

/** The texts in the trash, the one that was thrown away last first. */
export function listTrashed({ store, packs }: AppContext): TrashedDocument[] {
  return withShortTitles(packs, summaryQueries(store.db).listTrashed())
}

/** A text to read; also one in the trash, as cards still lead to it. @throws AppError not-found */
export function openDocument({ store, packs }: AppContext, id: string): SentDocument {
  const document = getDocument(store.db, id)
  const { title, packId, attachedPackId, revision } = document
  const stored = revisionQueries(store.db).get(id, revision)
  const position = positionQueries(store.db).find(id)
  return {
    id,
    title,
    shortTitle: shortTitle(packs, document),
    lang: stored.lang,
    byline: stored.byline,
    packId,
    glossaryPackId: packId ?? attachedPackId,
    format: stored.format,
    published: stored.published,
    encoding: stored.encoding,
    extent: stored.extent,
    warnings: stored.warnings,
    module: moduleOf(store.db, document),
    nextTitle: missingNext(store.db, stored),
    revision,
    tree: revisionQueries(store.db).treeOf({ id, revision }),
    sections: revisionQueries(store.db).sectionsOf({ id, revision }),
    words: stored.words,
    position: position === null ? null : { offset: position.offset, furthest: position.furthest },
  }
}

function moduleOf(db: Database, { moduleId }: StoredDocument): SentDocument['module'] {
  const module = moduleId === null ? null : moduleQueries(db).find(moduleId)
  if (module === null) return null
  return {
    ...module,
    pages: documentQueries(db)
      .ofModule(module.id)
      .map(({ id, title }) => ({ id, title })),
  }
}

/** Title of the page after it, unless that is here. */
function missingNext(db: Database, { documentId, links }: StoredRevision): string | null {
  if (links.next === null || neighbourQueries(db).called(documentId, links.next) !== null) return null
  return links.next.title
}

/**
 * Keeps where the learner is, and how far they ever came: at the most to the end, as a window may have come further in
 * another revision. @throws AppError not-found; range-invalid if the learner would be beyond the end
 */
export function setPosition(
  { store, now }: AppContext,
  { id, offset, furthest }: { id: string; offset: number; furthest: number },
): Outcome<void> {
  const { characters: length } = revisionQueries(store.db).get(id, getDocument(store.db, id).revision)
  if (offset > length) throw new AppError('range-invalid', { start: offset, end: offset, length })
  // Not an undo step: scrolling is no change to the learner's work.
  return store.write(now(), (tx) => {
    const positions = positionQueries(tx.db)
    const furthestEver = Math.min(length, Math.max(offset, furthest, positions.find(id)?.furthest ?? 0))
    positions.put({ documentId: id, offset, furthest: furthestEver, readAtMs: tx.nowMs })
  })
}

/** Gives a text another name; what the file calls itself is kept, and told apart from it. @throws AppError not-found */
export function renameDocument(
  { store, now }: AppContext,
  { id, title }: { id: string; title: string },
): Outcome<void> {
  return store.operate('rename-document', now(), (tx) => {
    documentQueries(tx.db).update({ ...getDocument(tx.db, id), title })
  })
}

/** Takes a text out of the library; its marks, cards and position stay with it. @throws AppError not-found */
export function trashDocument({ store, now }: AppContext, id: string): Outcome<void> {
  return store.operate('trash-document', now(), (tx) => {
    const document = getDocument(tx.db, id)
    if (document.trashedAtMs === null) documentQueries(tx.db).update({ ...document, trashedAtMs: tx.nowMs })
  })
}

/** Brings a text back from the trash. @throws AppError not-found */
export function restoreDocument({ store, now }: AppContext, id: string): Outcome<void> {
  return store.operate('restore-document', now(), (tx) => {
    const document = getDocument(tx.db, id)
    if (document.trashedAtMs !== null) documentQueries(tx.db).update({ ...document, trashedAtMs: null })
  })
}

/** The canonical text that is shown, and the revision that its offsets are of. @throws AppError not-found */
export function documentText(db: Database, id: string): { revision: number; canonicalText: string } {
  const { revision } = getDocument(db, id)
  return { revision, canonicalText: revisionQueries(db).textOf({ id, revision }) }
}

/** Whether a document waits in the trash. @throws AppError not-found */
export const isInTrash = (db: Database, id: string): boolean => getDocument(db, id).trashedAtMs !== null

/** A document that is there, also one in the trash. @throws AppError not-found */
export function getDocument(db: Database, id: string): StoredDocument {
  const document = documentQueries(db).find(id)
  if (document === null) throw new AppError('not-found', { what: 'document', id })
  return document
}

/** Of 10,000 texts, only those of packs are made anew. */
function withShortTitles<T extends DocumentSummary>(packs: PackShelf, texts: T[]): T[] {
  return texts.map((text) => (text.packId === null ? text : { ...text, shortTitle: shortTitle(packs, text) }))
}

function shortTitle(packs: PackShelf, { title, packId }: { title: string; packId: string | null }): string {
  return (packId === null ? undefined : packs.find(packId)?.pack.manifest.shortTitle) ?? title
}
