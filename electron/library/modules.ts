import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors'
import type { Module } from '../../shared/model/import'
import type { AppContext } from '../context'
import type { Outcome, Transaction } from '../store/store'
import { documentQueries } from './document.queries'
import { getDocument } from './documents'
import { moduleQueries, type StoredModule } from './module.queries'

/** The modules that texts in the library are pages of, by title, with their pages in order. */
export function listModules({ store: { db } }: AppContext): Module[] {
  return moduleQueries(db)
    .list()
    .map((module) => ({ ...module, pages: pagesOf(db, module.id).map(({ id, title }) => ({ id, title })) }))
    .filter(({ pages }) => pages.length > 0)
}

/**
 * Puts the pages of a module in an order, and names it. Pages that are not in the list leave the module; texts that were
 * in another leave that. @throws AppError not-found
 */
export function arrangeModule(
  { store, now }: AppContext,
  input: { moduleId: string; title?: string | undefined; documentIds: string[] },
): Outcome<void> {
  return store.operate('arrange-module', now(), (tx) => {
    const module = getModule(tx.db, input.moduleId)
    if (input.title !== undefined) moduleQueries(tx.db).rename({ id: module.id, title: input.title })
    const wanted = new Set(input.documentIds)
    // The new pages come first: a module goes with its last page.
    setPages(tx, module.id, [...wanted])
    for (const page of pagesOf(tx.db, module.id)) if (!wanted.has(page.id)) leaveModule(tx, page.id)
  })
}

/** Which module a text is to be a page of: one that is there, a new one, or none. */
export type ModuleChoice = { moduleId: string | null } | { newTitle: string }

/** Makes a text the last page of a module, or of none. @throws AppError not-found */
export function joinModule(
  { store, now }: AppContext,
  { documentId, ...choice }: { documentId: string } & ModuleChoice,
): Outcome<{ moduleId: string | null }> {
  return store.operate('arrange-module', now(), (tx) => {
    getDocument(tx.db, documentId)
    const moduleId = 'newTitle' in choice ? newModule(tx, choice.newTitle).id : choice.moduleId
    if (moduleId === null) leaveModule(tx, documentId)
    else {
      getModule(tx.db, moduleId)
      const others = pagesOf(tx.db, moduleId).flatMap(({ id }) => (id === documentId ? [] : id))
      setPages(tx, moduleId, [...others, documentId])
    }
    return { moduleId }
  })
}

/** Makes a module that has no pages yet, in the open transaction. */
export function newModule(tx: Transaction, title: string): StoredModule {
  const module = { id: tx.newId(), title }
  moduleQueries(tx.db).insert(module)
  return module
}

/** Makes these texts the pages of a module, in this order, in the open transaction. @throws AppError not-found */
export function setPages(tx: Transaction, moduleId: string, documentIds: readonly string[]): void {
  documentIds.forEach((id, modulePosition) => {
    const document = getDocument(tx.db, id)
    documentQueries(tx.db).update({ ...document, moduleId, modulePosition })
    if (document.moduleId !== null && document.moduleId !== moduleId)
      moduleQueries(tx.db).removeIfEmpty(document.moduleId)
  })
}

/** The pages of a module that are in the library, in their order. */
export const pagesOf = (db: Database, moduleId: string) => documentQueries(db).ofModule(moduleId)

/** Takes a text out of its module, if it has one, in the open transaction; a module goes with its last page. */
export function leaveModule(tx: Transaction, documentId: string): void {
  const document = getDocument(tx.db, documentId)
  if (document.moduleId === null) return
  documentQueries(tx.db).update({ ...document, moduleId: null, modulePosition: null })
  moduleQueries(tx.db).removeIfEmpty(document.moduleId)
}

function getModule(db: Database, id: string): StoredModule {
  const module = moduleQueries(db).find(id)
  if (module === null) throw new AppError('not-found', { what: 'module', id })
  return module
}
