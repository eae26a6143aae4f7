import type { Database } from 'better-sqlite3'
import type { ImportedDocument } from '../../shared/model/import'
import type { Transaction } from '../store/store'
import { getDocument } from './documents'
import { moduleQueries } from './module.queries'
import { newModule, pagesOf, setPages } from './modules'
import { neighbourQueries } from './neighbour.queries'
import { revisionQueries } from './revision.queries'

/**
 * Makes a page that has just come in a page of the module that its neighbours are of, behind the page that names it as
 * its next, and before the one that it names so itself; the first two make a module. Null if no neighbour is here.
 */
export function joinNeighbours(tx: Transaction, id: string): ImportedDocument['joined'] {
  const { before, after } = neighboursOf(tx.db, id, getDocument(tx.db, id).revision)
  const first = before ?? after
  if (first === null) return null

  const pages = pagesWith(tx, first)
  pages.splice(pages.indexOf(first) + (before === null ? 0 : 1), 0, id)
  if (after !== null && !pages.includes(after)) pages.splice(pages.indexOf(id) + 1, 0, ...pagesWith(tx, after))
  const moduleId = getDocument(tx.db, first).moduleId
  const module = (moduleId === null ? null : moduleQueries(tx.db).find(moduleId)) ?? newModule(tx, titleFor(tx, pages))
  setPages(tx, module.id, pages)
  return { moduleId: module.id, title: module.title }
}

/** The texts in the library that stand before and after a page, as it says or as they say. */
export function neighboursOf(
  db: Database,
  id: string,
  revision: number,
): { before: string | null; after: string | null } {
  const { title, links } = revisionQueries(db).get(id, revision)
  const neighbours = neighbourQueries(db)
  return {
    before: neighbours.callingNext(id, title, links.url) ?? (links.previous && neighbours.called(id, links.previous)),
    after: links.next && neighbours.called(id, links.next),
  }
}

/** The pages of the module of which a text is a page, or the text alone. */
function pagesWith(tx: Transaction, id: string): string[] {
  const { moduleId } = getDocument(tx.db, id)
  return moduleId === null ? [id] : pagesOf(tx.db, moduleId).map((page) => page.id)
}

const parting = /\s+[|–—·:-]\s+|:\s+/

/** What the titles of the pages have in common, as in "Course – Part 1" and "Course – Part 2"; else the first one. */
function titleFor(tx: Transaction, pages: readonly string[]): string {
  const titles = pages.map((id) => getDocument(tx.db, id).title)
  const parts = titles.map((title) => title.split(parting).map((part) => part.trim()))
  const common = (at: number): string | null => {
    const [one = null, ...others] = parts.map((of) => (of.length > 1 ? (of.at(at) ?? null) : null))
    return one !== null && one !== '' && others.every((other) => other === one) ? one : null
  }
  return common(0) ?? common(-1) ?? titles[0] ?? ''
}
