import type { Database } from 'better-sqlite3'
import type { ImportedDocument } from '../../shared/model/import'
import { contained, similarity } from '../../shared/text/signature'
import { editionQueries } from './edition.queries'
import { neighboursOf } from './neighbours'

/** Of the runs of words, from which on a text is taken for another edition of one that is here. */
const ENOUGH_SHARED = 0.5

/**
 * The text in the library of which a new one (in its first revision) seems to be an edition: one with the same title or
 * address of which at least half of the shorter is in the other, or else one that is alike by half. Its neighbours in a
 * module, which may have much in common with it, are none. Null if there is none.
 */
export function findEdition(db: Database, newId: string): ImportedDocument['editionOf'] {
  const queries = editionQueries(db)
  const text = queries.signed(newId)
  if (text === null) return null
  const { before, after } = neighboursOf(db, newId, 1)
  let best: NonNullable<ImportedDocument['editionOf']> | null = null
  for (const other of queries.candidates(text)) {
    if (other.id === before || other.id === after) continue
    const similar = similarity(text.signature, other.signature)
    const isNamesake =
      (text.titleKey !== null && text.titleKey === other.titleKey) || (text.url !== null && text.url === other.url)
    const share = isNamesake ? contained(similar, [text.words, other.words]) : similar
    if (share >= ENOUGH_SHARED && share > (best?.share ?? 0)) best = { id: other.id, title: other.title, share }
  }
  return best
}
