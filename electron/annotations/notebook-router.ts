import { z } from 'zod'
import { notebookFilter, notebookOrder } from '../../shared/model/notebook'
import { procedure, router } from '../trpc'
import { markNote, notebookIds, notebookPage, notebookTags } from './notebook'

const list = { filter: notebookFilter, order: notebookOrder }

/** The marks and notes of all texts. */
export const notebookRouter = router({
  page: procedure
    .input(z.object({ ...list, offset: z.int().min(0), limit: z.int().min(1).max(500) }))
    .query(({ ctx, input }) => notebookPage(ctx, input)),
  ids: procedure.input(z.object(list)).query(({ ctx, input }) => notebookIds(ctx, input)),
  tags: procedure.input(notebookFilter).query(({ ctx, input }) => notebookTags(ctx, input)),
  note: procedure.input(z.object({ id: z.string() })).query(({ ctx, input }) => markNote(ctx, input.id)),
})
