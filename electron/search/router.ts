import { TRPCError } from '@trpc/server'
import { z } from 'zod'
import { MOST_TYPED, searchScope } from '../../shared/model/search'
import { procedure, router } from '../trpc'
import { recent, search } from './search'

export const searchRouter = router({
  all: procedure
    .input(
      z.object({
        typed: z.string().max(MOST_TYPED),
        /** the last word is taken for a beginning */
        typing: z.boolean(),
        limit: z.int().min(1).max(500),
        scope: searchScope.optional(),
        /** the window that asks; a newer question of it drops an older */
        asker: z.string().max(100),
      }),
    )
    .query(async ({ ctx, input: { asker, ...question } }) => {
      const hits = await search(ctx, question, asker)
      if (hits === null) throw new TRPCError({ code: 'CLIENT_CLOSED_REQUEST', message: 'A newer question came' })
      return hits
    }),
  recent: procedure
    .input(z.object({ limit: z.int().min(1).max(50) }))
    .query(({ ctx, input }) => recent(ctx, input.limit)),
})
