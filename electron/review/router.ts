import { z } from 'zod'
import { rating } from '../../shared/model/review'
import { procedure, router } from '../trpc'
import { answerCard } from './answer'
import { reviewToday } from './day-summary'
import { reviewDecks } from './review-decks'
import { reviewQueue } from './queue'

const wantedQueue = { deckId: z.string().min(1).optional(), first: z.string().min(1).optional() }

export const reviewRouter = router({
  queue: procedure.input(z.object(wantedQueue)).query(({ ctx, input }) => reviewQueue(ctx, input)),
  answer: procedure
    .input(
      z.object({ cardId: z.string().min(1), rating, tookMs: z.int().min(0), seenReps: z.int().min(0), ...wantedQueue }),
    )
    .mutation(({ ctx, input }) => answerCard(ctx, input)),
  decks: procedure.query(({ ctx }) => reviewDecks(ctx)),
  today: procedure.query(({ ctx }) => reviewToday(ctx)),
})
