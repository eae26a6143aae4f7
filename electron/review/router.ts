import { z } from 'zod'
import { rating } from '../../shared/model/review'
import { procedure, router } from '../trpc'
import { answerCard } from './answer'
import { cardInfo } from './card-info'
import { buryCards, unburyCards } from './bury'
import { reviewToday } from './day-summary'
import { languageOfWords } from './language'
import { lastTouched } from './last-touched'
import { rescheduleCards, resetCards } from './reschedule'
import { reviewDecks } from './review-decks'
import { reviewQueue } from './queue'
import { studyRouter } from './study-router'

const cardIds = z.array(z.string().min(1)).min(1).max(500_000)
/** Days from today, up to a hundred years. */
const daysAhead = z.int().min(0).max(36_500)
/** Which items of a list were recalled; each once. */
const items = z
  .array(z.object({ item: z.string().min(1), recalled: z.boolean() }))
  .max(500)
  .refine((all) => new Set(all.map(({ item }) => item)).size === all.length, 'an item is named twice')
const wantedQueue = {
  deckId: z.string().min(1).optional(),
  studyId: z.string().min(1).optional(),
  first: z.string().min(1).optional(),
}

export const reviewRouter = router({
  queue: procedure.input(z.object(wantedQueue)).query(({ ctx, input }) => reviewQueue(ctx, input)),
  answer: procedure
    .input(
      z.object({
        cardId: z.string().min(1),
        rating,
        tookMs: z.int().min(0),
        seenReps: z.int().min(0),
        items: items.optional(),
        ...wantedQueue,
      }),
    )
    .mutation(({ ctx, input }) => answerCard(ctx, input)),
  reset: procedure.input(z.object({ cardIds })).mutation(({ ctx, input }) => resetCards(ctx, input)),
  reschedule: procedure
    .input(
      z
        .object({ cardIds, fromDays: daysAhead, toDays: daysAhead })
        .refine(({ fromDays, toDays }) => fromDays <= toDays, 'the range ends before it begins'),
    )
    .mutation(({ ctx, input }) => rescheduleCards(ctx, input)),
  bury: procedure.input(z.object({ cardIds })).mutation(({ ctx, input }) => buryCards(ctx, input)),
  unbury: procedure
    .input(z.object({ cardIds: cardIds.optional(), deckId: z.string().min(1).optional() }))
    .mutation(({ ctx, input }) => unburyCards(ctx, input)),
  language: procedure
    .input(z.object({ text: z.string().max(10_000), documentId: z.string().min(1).nullable() }))
    .query(({ ctx, input }) => languageOfWords(ctx, input)),
  logOfCard: procedure
    .input(z.object({ cardId: z.string().min(1) }))
    .query(({ ctx, input }) => cardInfo(ctx, input.cardId)),
  lastTouched: procedure.query(({ ctx }) => lastTouched(ctx)),
  study: studyRouter,
  decks: procedure.query(({ ctx }) => reviewDecks(ctx)),
  today: procedure.query(({ ctx }) => reviewToday(ctx)),
})
