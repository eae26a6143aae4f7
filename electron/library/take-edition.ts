import { AppError } from '../../shared/errors'
import { CANONICAL_VERSION } from '../../shared/text/canonical'
import type { AppContext } from '../context'
import type { Outcome } from '../store/store'
import type { Places } from './carry-to'
import { documentQueries } from './document.queries'
import { getDocument } from './documents'
import { fileQueries } from './file.queries'
import { followRevision, forgetPlaces } from './follow'
import { foreseenPlaces, keptText } from './foresee-edition'
import { leaveModule } from './modules'
import { showRevision } from './revise'
import { revisionQueries } from './revision.queries'
import { revisionWriter } from './revision-writer'
import { asRunningImport, isCancelled } from './running-imports'
import { turn } from '../store/turn'
import { removeStaged } from './unpublished'

interface Edition {
  newId: string
  oldId: string
  /** by which it can be cancelled */
  importId?: string | undefined
}

interface Taken {
  /** false if it was cancelled */
  taken: boolean
}

type Key = { id: string; revision: number }

/**
 * Makes a text that came in as a new edition the shown revision of the old one: marks, cards, place and module stay with
 * that, and the new text goes to the trash. Where marks and cards' passages stand in it is worked out before it is shown. One
 * undo step; can be cancelled as an import can, and then leaves nothing.
 * @throws AppError not-found if one of them is not in the library any more; carry-stopped
 */
export function takeEdition(ctx: AppContext, { newId, oldId, importId }: Edition): Promise<Outcome<Taken>> {
  return asRunningImport(ctx.store, importId ?? ctx.newId(), ctx.now, async ({ signal }) => {
    const taken = { id: newId, revision: keptText(ctx, newId).revision }
    keptText(ctx, oldId)
    if (newId === oldId) throw new AppError('not-found', { what: 'document', id: newId })
    const key = { id: oldId, revision: revisionQueries(ctx.store.db).last(oldId) + 1 }
    try {
      await stageCopy(ctx, taken, key, signal)
      const places = await followRevision(ctx, key, signal, foreseenPlaces(ctx, oldId, taken))
      return publish(ctx, taken, key, places)
    } catch (error) {
      await removeStaged(ctx, key)
      if (isCancelled(error)) return { result: { taken: false }, op: null, changed: [] }
      // Gone for good meanwhile: nothing could be written for it.
      for (const id of [oldId, newId]) getDocument(ctx.store.db, id)
      throw error
    }
  })
}

/** Writes the text of a revision as another that no query sees, in transactions of a few milliseconds. */
async function stageCopy(ctx: AppContext, taken: Key, key: Key, signal: AbortSignal): Promise<void> {
  const { store, now } = ctx
  const revisions = revisionQueries(store.db)
  const facts = revisions.get(taken.id, taken.revision)
  const at = { canonicalVersion: CANONICAL_VERSION, addedAtMs: now(), stagedBy: ctx.newId() }
  forgetPlaces(ctx, key)
  store.write(now(), ({ db }) => {
    revisionQueries(db).insert(key, facts, at)
    for (const { kind, name, sha256 } of fileQueries(db).used(taken)) fileQueries(db).use(key, kind, name, sha256)
  })
  const writer = revisionWriter(key)
  for (const { children } of revisions.chunks(taken)) {
    signal.throwIfAborted()
    const chunk = writer.ready(children)
    store.write(now(), ({ db }) => writer.write(db, chunk))
    await turn()
  }
  store.write(now(), ({ db }) => revisionQueries(db).complete(key, facts.title, writer.facts()))
}

function publish(ctx: AppContext, { id: newId }: Key, key: Key, places: Places): Outcome<Taken> {
  return ctx.store.operate('update-document', ctx.now(), (tx) => {
    const [old, fresh] = [keptText(ctx, key.id), keptText(ctx, newId)]
    revisionQueries(tx.db).publish(key)
    const attachedPackId = old.attachedPackId ?? fresh.attachedPackId
    showRevision(tx, { ...old, attachedPackId }, { revision: key.revision, title: fresh.title }, places)
    leaveModule(tx, newId)
    documentQueries(tx.db).update({ ...getDocument(tx.db, newId), trashedAtMs: tx.nowMs })
    return { taken: true }
  })
}
