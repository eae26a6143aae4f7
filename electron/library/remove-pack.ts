import { AppError } from '../../shared/errors'
import type { AppContext } from '../context'
import type { Outcome } from '../store/store'
import { documentQueries } from './document.queries'
import { importedPackQueries } from './imported-pack.queries'
import { installPack } from './install-packs'

/**
 * Removes a pack that came in as a file. Its text goes to the trash, as a text does; its cards, the marks and what was
 * answered stay. Where the program brings a pack of that id, that one is back. One undo step.
 * @throws AppError not-found if no such pack came in
 */
export function removePack(ctx: AppContext, packId: string): Outcome<void> {
  return ctx.store.operate('remove-pack', ctx.now(), (tx) => {
    const packs = importedPackQueries(tx.db)
    if (!packs.ofPack(packId).some(({ inUse }) => inUse)) throw new AppError('not-found', { what: 'pack', id: packId })
    packs.leave(packId)
    const own = ctx.packs.find(packId)
    if (own !== null) return void installPack(tx, own)
    const document = documentQueries(tx.db).find(packId)
    if (document !== null && document.trashedAtMs === null)
      documentQueries(tx.db).update({ ...document, trashedAtMs: tx.nowMs })
  })
}
