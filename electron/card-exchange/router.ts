import { z } from 'zod'
import { CARDS_LIMIT_MEGABYTES, cardImportOptions } from '../../shared/model/card-exchange'
import { foreseeCollection, importCollection } from '../collection-json/public'
import type { AppContext } from '../context'
import { asRunningImport, isCancelled, type Run } from '../library/public'
import type { Outcome } from '../store/store'
import { procedure, router } from '../trpc'
import { cardFile, collectionFile, heldFile } from './held-files'
import { foreseeCards } from './foresee-cards'
import { importCards } from './import-cards'

const fileId = z.string().min(1)
const ofFile = z.object({ fileId, options: cardImportOptions })

/** Runs an import that library.cancelImport stops by its file's id, and library.importProgress tells of; null if it was stopped. */
async function unlessCancelled<T>(
  ctx: AppContext,
  importId: string,
  work: (run: Run) => Promise<Outcome<T>>,
): Promise<Outcome<T | null>> {
  try {
    return await asRunningImport(ctx.store, importId, ctx.now, work)
  } catch (error) {
    if (isCancelled(error)) return { result: null, op: null, changed: [] }
    throw error
  }
}

/** Files that were sent to /upload/cards. */
export const cardFilesRouter = router({
  foresee: procedure
    .input(ofFile)
    .query(async ({ ctx, input }) =>
      foreseeCards(ctx, await cardFile(heldFile(ctx, input.fileId), CARDS_LIMIT_MEGABYTES), input.options),
    ),
  bring: procedure
    .input(ofFile)
    .mutation(({ ctx, input: { fileId: id, options } }) =>
      unlessCancelled(ctx, id, async (run) =>
        importCards(ctx, await cardFile(heldFile(ctx, id), CARDS_LIMIT_MEGABYTES), options, run),
      ),
    ),
  foreseeAll: procedure
    .input(z.object({ fileId }))
    .query(({ ctx, input }) => foreseeCollection(ctx, collectionFile(heldFile(ctx, input.fileId)))),
  bringAll: procedure
    .input(z.object({ fileId, known: z.enum(['file', 'mine']) }))
    .mutation(({ ctx, input: { fileId: id, known } }) =>
      unlessCancelled(ctx, id, (run) => importCollection(ctx, collectionFile(heldFile(ctx, id)), { known }, run)),
    ),
})
