import { z } from 'zod'
import { rating } from '../../shared/model/review'
import { procedure, router } from '../trpc'
import { answerCard } from './answer'
import { reviewToday } from './day-summary'
import { reviewQueue } from './queue'

const deckId = z.string().min(1).optional()

export const reviewRouter = router({
  queue: procedure.input(z.object({ deckId })).query(({ ctx, input }) => reviewQueue(ctx, input)),
  answer: procedure
    .input(
      z.object({ cardId: z.string().min(1), rating, tookMs: z.int().min(0), seenReps: z.int().min(0), deckId }),
    )
    .mutation(({ ctx, input }) => answerCard(ctx, input)),
  today: procedure.query(({ ctx }) => reviewToday(ctx)),
})
