import { z } from 'zod'
import { CARDS_LIMIT_MEGABYTES, cardImportOptions } from '../../shared/model/card-exchange'
import { foreseeCollection, importCollection } from '../collection-json/public'
import { procedure, router } from '../trpc'
import { cardFile, collectionFile, heldFile } from './held-files'
import { foreseeCards, importCards } from './import-cards'

const fileId = z.string().min(1)
const ofFile = z.object({ fileId, options: cardImportOptions })

/** Files that were sent to /upload/cards. */
export const cardFilesRouter = router({
  foresee: procedure
    .input(ofFile)
    .query(async ({ ctx, input }) =>
      foreseeCards(ctx, await cardFile(heldFile(ctx, input.fileId), CARDS_LIMIT_MEGABYTES), input.options),
    ),
  bring: procedure
    .input(ofFile)
    .mutation(async ({ ctx, input }) =>
      importCards(ctx, await cardFile(heldFile(ctx, input.fileId), CARDS_LIMIT_MEGABYTES), input.options),
    ),
  foreseeAll: procedure
    .input(z.object({ fileId }))
    .query(({ ctx, input }) => foreseeCollection(ctx, collectionFile(heldFile(ctx, input.fileId)))),
  bringAll: procedure
    .input(z.object({ fileId, known: z.enum(['file', 'mine']) }))
    .mutation(({ ctx, input }) =>
      importCollection(ctx, collectionFile(heldFile(ctx, input.fileId)), { known: input.known }),
    ),
})
