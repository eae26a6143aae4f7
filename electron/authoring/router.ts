import { z } from 'zod'
import { newDraft } from '../../shared/model/authoring'
import { procedure, router } from '../trpc'
import { checkDraft, coverDraft, installDraft } from './check-draft'
import { editDraft, getDraft, listDrafts, removeDraft, startDraft, writeDraft } from './drafts'
import { previewModule } from './preview'

const id = z.string()
const one = z.object({ id })
const file = z.string().max(200)
const edits = z
  .array(
    z.object({
      path: z.array(z.union([z.string(), z.int()])),
      value: z.unknown().optional(),
      to: z.int().min(0).optional(),
    }),
  )
  .max(100)

export const authoringRouter = router({
  drafts: procedure.query(({ ctx }) => listDrafts(ctx)),
  draft: procedure.input(one).query(({ ctx, input }) => getDraft(ctx, input.id)),
  check: procedure.input(one).query(({ ctx, input }) => checkDraft(ctx, input.id)),
  coverage: procedure.input(one).query(({ ctx, input }) => coverDraft(ctx, input.id)),
  preview: procedure.input(one).query(({ ctx, input }) => previewModule(ctx, input.id)),
  start: procedure.input(newDraft).mutation(({ ctx, input }) => startDraft(ctx, input)),
  edit: procedure.input(z.object({ id, file, edits })).mutation(({ ctx, input }) => editDraft(ctx, input)),
  write: procedure
    .input(z.object({ id, file, text: z.string(), seen: z.string().nullable() }))
    .mutation(({ ctx, input }) => writeDraft(ctx, input)),
  remove: procedure.input(one).mutation(({ ctx, input }) => removeDraft(ctx, input.id)),
  install: procedure
    .input(z.object({ id, allowOlder: z.boolean().default(false) }))
    .mutation(({ ctx, input }) => installDraft(ctx, input)),
})
