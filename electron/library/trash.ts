import { AppError } from '../../shared/errors'
import type { AppContext } from '../context'
import type { Outcome } from '../store/store'
import { documentQueries } from './document.queries'
import { getDocument } from './documents'
import { moduleQueries } from './module.queries'
import { summaryQueries } from './summary.queries'
import { removeUnusedFiles } from './unpublished'
import { turn } from '../store/turn'

type Stored = Pick<AppContext, 'store' | 'now'>
type WithPacks = Stored & Pick<AppContext, 'packs'>

const KEPT_MS = 30 * 24 * 3_600_000

/**
 * Removes a text that is in the trash, with its marks and its place; cards keep their words and lose their link.
 * @throws AppError not-found if it is not in the trash, or came with a pack that is in use
 */
export async function removeForever(ctx: WithPacks, id: string): Promise<Outcome<void>> {
  const { trashedAtMs, packId } = getDocument(ctx.store.db, id)
  if (trashedAtMs === null || isOfPack(ctx, packId)) throw new AppError('not-found', { what: 'document', id })
  const outcome = removeDocument(ctx, id)
  await removeUnusedFiles(ctx)
  return outcome
}

/** Removes all texts in the trash; one that came with a pack in use stays there, as the program would bring it again. */
export async function emptyTrash(ctx: WithPacks): Promise<Outcome<{ removed: number }>> {
  const ids = summaryQueries(ctx.store.db)
    .listTrashed()
    .flatMap(({ id, packId }) => (isOfPack(ctx, packId) ? [] : id))
  const changed = new Set<Outcome<void>['changed'][number]>()
  for (const id of ids) {
    for (const entity of removeDocument(ctx, id).changed) changed.add(entity)
    await turn()
  }
  await removeUnusedFiles(ctx)
  return { result: { removed: ids.length }, op: null, changed: [...changed] }
}

/**
 * Removes what has been in the trash for more than 30 days, and files that a crash kept from going with their text; goes on
 * at the next start if the store is closed meanwhile.
 */
export async function removeExpired(ctx: Stored): Promise<void> {
  for (const id of documentQueries(ctx.store.db).trashedBefore(ctx.now() - KEPT_MS)) {
    if (!ctx.store.db.open) return
    removeDocument(ctx, id)
    await turn()
  }
  await removeUnusedFiles(ctx)
}

/** Whether a pack that is in use has brought it. */
const isOfPack = ({ packs }: WithPacks, packId: string | null): boolean =>
  packId !== null && packs.find(packId) !== null

function removeDocument({ store, now }: Stored, id: string): Outcome<void> {
  // Not an undo step: its words would have to be kept for that. What was in the trash could be brought back until now.
  return store.write(now(), (tx) => {
    const { moduleId } = getDocument(tx.db, id)
    documentQueries(tx.db).remove(id)
    if (moduleId !== null) moduleQueries(tx.db).removeIfEmpty(moduleId)
    tx.forget(id)
  })
}
