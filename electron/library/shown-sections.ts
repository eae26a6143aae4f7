import type { Database } from 'better-sqlite3'
import type { Section } from '../../shared/model/document'
import { getDocument } from './documents'
import { revisionQueries } from './revision.queries'

/** The sections of the text that is shown, in order. @throws AppError not-found */
export function shownSections(db: Database, documentId: string): Section[] {
  return revisionQueries(db).sectionsOf({ id: documentId, revision: getDocument(db, documentId).revision })
}
