import { z } from 'zod'
import { answers, partCheck } from '../../shared/model/practice'
import { mode } from '../../shared/practice/mode'
import { procedure, router } from '../trpc'
import { differenceRouter } from './difference/router'
import { examRouter } from './exam/router'
import { ownCasesRouter } from './own/router'
import { quickFireRouter } from './quick-fire/router'
import { resultOf, submitAttempt } from './attempts'
import { caseToWork } from './case-to-work'
import { caseSummaries, ownCaseSummaries } from './cases'
import { checkPart } from './check-part'
import { confusionMatrices } from './confusions'
import { differingCases } from './differing'
import { listMastery } from './mastery'
import { nextToWork } from './next'
import { suggestPractice } from './suggestion'

export const practiceRouter = router({
  quickFire: quickFireRouter,
  difference: differenceRouter,
  exam: examRouter,
  own: ownCasesRouter,
  cases: procedure.query(({ ctx }) => [...caseSummaries(ctx), ...ownCaseSummaries(ctx)]),
  case: procedure.input(z.object({ key: z.string() })).query(({ ctx, input }) => caseToWork(ctx, input.key)),
  submit: procedure
    .input(
      z.object({
        key: z.string(),
        answers,
        tookMs: z.int().min(0),
        mode: z.enum(['free', 'guided']).default('free'),
      }),
    )
    .mutation(({ ctx, input }) => submitAttempt(ctx, input)),
  checkPart: procedure.input(partCheck).mutation(({ ctx, input }) => checkPart(ctx, input)),
  result: procedure
    .input(z.object({ attemptId: z.string() }))
    .query(({ ctx, input }) => resultOf(ctx, input.attemptId)),
  suggestion: procedure.query(({ ctx }) => suggestPractice(ctx)),
  next: procedure
    .input(
      z.object({
        mode: mode.default('free'),
        level: z.int().min(1).max(3).optional(),
        after: z.string().optional(),
      }),
    )
    .query(({ ctx, input }) => nextToWork(ctx, input)),
  mastery: procedure.query(({ ctx }) => listMastery(ctx)),
  matrix: procedure.query(({ ctx }) => confusionMatrices(ctx)),
  differing: procedure.query(({ ctx }) => differingCases(ctx)),
})
