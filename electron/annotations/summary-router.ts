import { z } from 'zod'
import { procedure, router } from '../trpc'
import { findCited } from './cited-marks'
import { findSummary, listSummaries, removeSummary, saveSummary } from './summaries'

const id = z.uuid()
const written = z.object({
  id,
  title: z.string().max(500),
  /** some hundred pages; beyond it a note is a mistake */
  body: z.string().max(500_000),
  seenAtMs: z.number().nullable(),
})

/** Notes across marks. */
export const summariesRouter = router({
  list: procedure.query(({ ctx }) => listSummaries(ctx)),
  get: procedure.input(z.object({ id })).query(({ ctx, input }) => findSummary(ctx, input.id)),
  cited: procedure
    .input(z.object({ annotationIds: z.array(z.string().max(100)).max(500) }))
    .query(({ ctx, input }) => findCited(ctx, input.annotationIds)),
  save: procedure.input(written).mutation(({ ctx, input }) => saveSummary(ctx, input)),
  remove: procedure.input(z.object({ id })).mutation(({ ctx, input }) => removeSummary(ctx, input.id)),
})
