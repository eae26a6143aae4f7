import { z } from 'zod'
import { newDraft } from '../../shared/model/authoring'
import { answers, partCheck } from '../../shared/model/practice'
import { procedure, router } from '../trpc'
import { checkDraft, coverDraft, installDraft } from './check-draft'
import { editDraft, getDraft, listDrafts, removeDraft, startDraft, writeDraft } from './drafts'
import { previewCase, previewModule, previewPart, previewResult } from './preview'

const id = z.string()
const one = z.object({ id })
const file = z.string().max(200)
const draftCase = z.object({ id, file, at: z.int().min(0) })
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
  previewCase: procedure.input(draftCase).query(({ ctx, input }) => previewCase(ctx, input)),
  previewPart: procedure
    .input(draftCase.extend(partCheck.pick({ part: true, value: true, evidence: true }).shape))
    .query(({ ctx, input }) => previewPart(ctx, input)),
  previewResult: procedure.input(draftCase.extend({ answers })).query(({ ctx, input }) => previewResult(ctx, input)),
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
