import type { Database } from 'better-sqlite3'
import { perConnection } from '../store/per-connection'

/** A text with that by which editions of it are told. */
export interface SignedText {
  id: string
  title: string
  titleKey: string | null
  url: string | null
  words: number
  signature: Uint8Array
}

/** Signatures of imported texts, in the revision that is shown. */
export const editionQueries = perConnection((db: Database) => {
  const columns = 'd.id, d.title, r.title_key AS titleKey, r.url, r.words, o.signature'
  const shown = `document d JOIN document_revision r ON r.document_id = d.id AND r.revision = d.revision
    JOIN revision_outline o ON o.document_id = d.id AND o.revision = d.revision`
  const one = db.prepare<[{ id: string }], SignedText>(`SELECT ${columns} FROM ${shown} WHERE d.id = :id`)
  const others = db.prepare<[Omit<SignedText, 'title' | 'signature'>], SignedText>(
    `SELECT ${columns} FROM ${shown} WHERE d.id <> :id AND d.trashed_at_ms IS NULL AND d.staged_by IS NULL
     AND d.pack_id IS NULL AND (r.words BETWEEN :words / 2 AND :words * 2 OR r.title_key = :titleKey OR r.url = :url)`,
  )
  return {
    /** Also of a text that is not published yet. */
    signed: (id: string): SignedText | null => one.get({ id }) ?? null,
    /** The other texts in the library that have its title or address, or are so long that half of both may be the same. */
    candidates: ({ id, words, titleKey, url }: SignedText): IterableIterator<SignedText> =>
      others.iterate({ id, words, titleKey, url }),
  }
})
