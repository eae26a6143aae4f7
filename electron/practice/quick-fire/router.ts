import { z } from 'zod'
import { quickFireAnswer } from '../../../shared/model/practice-modes'
import { procedure, router } from '../../trpc'
import { answerQuickFire } from './answer'
import { quickFireOverview, quickFireRound } from './round'

/** Distinctions against the clock. */
export const quickFireRouter = router({
  overview: procedure.query(({ ctx }) => quickFireOverview(ctx)),
  round: procedure
    .input(z.object({ seed: z.int(), size: z.int().min(1).max(50) }))
    .query(({ ctx, input }) => quickFireRound(ctx, input)),
  answer: procedure.input(quickFireAnswer).mutation(({ ctx, input }) => answerQuickFire(ctx, input)),
})
