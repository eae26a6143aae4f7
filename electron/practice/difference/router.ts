import { pairAnswer } from '../../../shared/model/practice-modes'
import { procedure, router } from '../../trpc'
import { comparePair } from './compare'
import { nextPair, pairOverview } from './pairs'

/** Two cases, and what makes the difference. */
export const differenceRouter = router({
  overview: procedure.query(({ ctx }) => pairOverview(ctx)),
  next: procedure.query(({ ctx }) => nextPair(ctx)),
  answer: procedure.input(pairAnswer).mutation(({ ctx, input }) => comparePair(ctx, input)),
})
