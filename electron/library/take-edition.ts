import { AppError } from '../../shared/errors'
import { CANONICAL_VERSION } from '../../shared/text/canonical'
import type { AppContext } from '../context'
import type { Outcome } from '../store/store'
import { documentQueries } from './document.queries'
import { getDocument } from './documents'
import { fileQueries } from './file.queries'
import { leaveModule } from './modules'
import { showRevision } from './revise'
import { revisionQueries } from './revision.queries'
import { revisionWriter } from './revision-writer'
import { turn } from './turn'
import { removeStaged } from './unpublished'

/**
 * Makes a text that came in as a new edition the shown revision of the old one: marks, cards, place and module stay with
 * that, and the new text goes to the trash. One undo step.
 * @throws AppError not-found if one of them is not in the library any more
 */
export async function takeEdition(
  ctx: AppContext,
  { newId, oldId }: { newId: string; oldId: string },
): Promise<Outcome<void>> {
  const { store, now } = ctx
  const revisions = revisionQueries(store.db)
  const taken = { id: newId, revision: requireKept(ctx, newId).revision }
  requireKept(ctx, oldId)
  if (newId === oldId) throw new AppError('not-found', { what: 'document', id: newId })
  const facts = revisions.get(newId, taken.revision)
  const key = { id: oldId, revision: revisions.last(oldId) + 1 }
  try {
    const at = { canonicalVersion: CANONICAL_VERSION, addedAtMs: now(), stagedBy: ctx.newId() }
    store.write(now(), ({ db }) => {
      revisionQueries(db).insert(key, facts, at)
      for (const { kind, name, sha256 } of fileQueries(db).used(taken)) fileQueries(db).use(key, kind, name, sha256)
    })
    const writer = revisionWriter(key)
    for (const { children } of revisions.chunks(taken)) {
      const chunk = writer.ready(children)
      store.write(now(), ({ db }) => writer.write(db, chunk))
      await turn()
    }
    store.write(now(), ({ db }) => revisionQueries(db).complete(key, facts.title, writer.facts()))
    return store.operate('update-document', now(), (tx) => {
      const [old, fresh] = [requireKept(ctx, oldId), requireKept(ctx, newId)]
      revisionQueries(tx.db).publish(key)
      const attachedPackId = old.attachedPackId ?? fresh.attachedPackId
      showRevision(tx, { ...old, attachedPackId }, { revision: key.revision, title: fresh.title })
      leaveModule(tx, newId)
      documentQueries(tx.db).update({ ...getDocument(tx.db, newId), trashedAtMs: tx.nowMs })
    })
  } catch (error) {
    await removeStaged(ctx, key)
    // Gone for good meanwhile: nothing could be written for it.
    for (const id of [oldId, newId]) getDocument(store.db, id)
    throw error
  }
}

/** A text that is in the library, and not in the trash. @throws AppError not-found */
function requireKept({ store: { db } }: AppContext, id: string) {
  const document = getDocument(db, id)
  if (document.trashedAtMs !== null || document.packId !== null)
    throw new AppError('not-found', { what: 'document', id })
  return document
}
