import { AppError } from '../../shared/errors'
import type { AppContext } from '../context'
import type { Outcome } from '../store/store'
import { documentQueries } from './document.queries'
import { getDocument } from './documents'

/** Lets the terms, cards and cases of a pack belong to an imported text, or of none. @throws AppError not-found */
export function attachPack(
  { store, packs, now }: AppContext,
  { documentId, packId }: { documentId: string; packId: string | null },
): Outcome<void> {
  if (packId !== null) packs.get(packId)
  return store.operate('attach-pack', now(), (tx) => {
    const document = getDocument(tx.db, documentId)
    // The text that a pack brought has that pack.
    if (document.packId !== null) throw new AppError('not-found', { what: 'document', id: documentId })
    documentQueries(tx.db).update({ ...document, attachedPackId: packId })
  })
}
