import { z } from 'zod'
import { answers } from '../../shared/model/practice'
import { procedure, router } from '../trpc'
import { differenceRouter } from './difference/router'
import { examRouter } from './exam/router'
import { quickFireRouter } from './quick-fire/router'
import { resultOf, submitAttempt } from './attempts'
import { caseSummaries, caseToWork } from './cases'
import { suggestPractice } from './suggestion'

export const practiceRouter = router({
  quickFire: quickFireRouter,
  difference: differenceRouter,
  exam: examRouter,
  cases: procedure.query(({ ctx }) => caseSummaries(ctx)),
  case: procedure.input(z.object({ key: z.string() })).query(({ ctx, input }) => caseToWork(ctx, input.key)),
  submit: procedure
    .input(z.object({ key: z.string(), answers, tookMs: z.int().min(0) }))
    .mutation(({ ctx, input }) => submitAttempt(ctx, input)),
  result: procedure
    .input(z.object({ attemptId: z.string() }))
    .query(({ ctx, input }) => resultOf(ctx, input.attemptId)),
  suggestion: procedure.query(({ ctx }) => suggestPractice(ctx)),
})
