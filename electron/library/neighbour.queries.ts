import type { Database } from 'better-sqlite3'
import { titleKey } from '../../shared/text/title-key'
import { perConnection } from '../store/per-connection'
import type { PageLink } from './parsers/parsed-document'

interface Names {
  id: string
  key: string | null
  url: string | null
}

/** Finds imported texts by what they are called and by what they call their neighbours, in the revision that is shown. */
export const neighbourQueries = perConnection((db: Database) => {
  const shown = (where: string) =>
    db
      .prepare<[Names], string>(
        `SELECT d.id FROM document_revision r JOIN document d ON d.id = r.document_id AND d.revision = r.revision
         WHERE (${where}) AND d.id <> :id AND d.trashed_at_ms IS NULL AND d.staged_by IS NULL AND d.pack_id IS NULL
         ORDER BY d.added_at_ms DESC LIMIT 1`,
      )
      .pluck()
  const called = shown('r.title_key = :key OR r.url = :url')
  const calling = shown('r.next_key = :key OR r.next_url = :url')
  return {
    /** The text that a page calls its neighbour. @param id of that page */
    called: (id: string, link: PageLink): string | null =>
      called.get({ id, key: titleKey(link.title), url: link.url }) ?? null,
    /** The text that calls this one its next. */
    callingNext: (id: string, title: string, url: string | null): string | null =>
      calling.get({ id, key: titleKey(title), url }) ?? null,
  }
})
