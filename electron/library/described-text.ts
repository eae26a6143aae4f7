import type { Database } from 'better-sqlite3'
import { getDocument } from './documents'
import { revisionQueries } from './revision.queries'

/** What tells which text it is, to somebody who has it elsewhere. */
export interface DescribedText {
  id: string
  title: string
  /** BCP 47 */
  lang: string
  fileName: string | null
  /** where it came from, as its file says */
  url: string | null
  /** ISO 8601, as far as it is known */
  published: string | null
}

/** Describes the text that is shown. @throws AppError not-found */
export function describeText(db: Database, id: string): DescribedText {
  const { title, revision } = getDocument(db, id)
  const { lang, fileName, published, links } = revisionQueries(db).get(id, revision)
  return { id, title, lang, fileName, published, url: links.url }
}
