import type { DocumentDetails } from '../../shared/model/document'
import type { AppContext } from '../context'
import { getDocument } from './documents'
import { revisionQueries } from './revision.queries'

/** How a text's file was read, what it holds, and whose glossary it has. @throws AppError not-found */
export function documentDetails({ store, packs }: AppContext, id: string): DocumentDetails {
  const { revision, attachedPackId } = getDocument(store.db, id)
  const { words, headings, tables, images, footnotes, warnings, encoding, extent } = revisionQueries(store.db).get(
    id,
    revision,
  )
  return {
    words,
    headings,
    tables,
    images,
    footnotes,
    warnings,
    encoding,
    extent,
    attachedPackId,
    packs: packs.list().map(({ pack: { manifest } }) => ({ id: manifest.id, title: manifest.shortTitle })),
  }
}
