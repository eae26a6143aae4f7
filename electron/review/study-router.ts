import { z } from 'zod'
import { studyRequest } from '../../shared/model/study'
import { procedure, router } from '../trpc'
import { currentStudy, endStudy, findStudy, startStudy } from './study'

/** Studies outside the day's queue. */
export const studyRouter = router({
  find: procedure.input(studyRequest).query(({ ctx, input }) => findStudy(ctx, input)),
  start: procedure.input(studyRequest).mutation(({ ctx, input }) => startStudy(ctx, input)),
  current: procedure.query(({ ctx }) => currentStudy(ctx)),
  end: procedure
    .input(z.object({ studyId: z.string().min(1) }))
    .mutation(({ ctx, input }) => endStudy(ctx, input.studyId)),
})
