import { z } from 'zod'
import { procedure, router } from '../trpc'
import { listSavedSearches, putSavedSearch, removeSavedSearch } from './saved-searches'

const id = z.string().min(1)

export const savedSearchesRouter = router({
  list: procedure.query(({ ctx }) => listSavedSearches(ctx)),
  put: procedure
    .input(
      z.object({
        id: id.optional(),
        name: z.string().trim().min(1).max(200),
        query: z.string().max(10_000),
        position: z.int().min(0).optional(),
      }),
    )
    .mutation(({ ctx, input }) => putSavedSearch(ctx, input)),
  remove: procedure.input(z.object({ id })).mutation(({ ctx, input }) => removeSavedSearch(ctx, input.id)),
})
