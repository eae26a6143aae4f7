import { z } from 'zod'
import { ownCaseLimits, ownKey, ownTold } from '../../../shared/model/own-case'
import { procedure, router } from '../../trpc'
import { bringOwnCases, caseFile } from './own-bring'
import { addOwnCase, changeOwnCase, duplicateOwnCase, listOwnCases, removeOwnCase } from './own-cases'
import { readOwnCase } from './own-reading'
import { sharedCases } from './own-share'
import { ownCaseView, rulesOf } from './own-view'
import { stopReading } from './running-readings'

const id = z.string().min(1).max(100)
const title = z.string().max(10 * ownCaseLimits.title)
// What is too long is refused in words, so more than that has to arrive.
const text = z.string().max(20 * ownCaseLimits.characters)

/** Cases that the learner writes. */
export const ownCasesRouter = router({
  list: procedure.query(({ ctx }) => listOwnCases(ctx)),
  get: procedure.input(z.object({ id })).query(({ ctx, input }) => ownCaseView(ctx, input.id)),
  rules: procedure.input(z.object({ packId: z.string() })).query(({ ctx, input }) => rulesOf(ctx, input.packId)),
  packs: procedure.query(({ ctx }) =>
    ctx.packs.list().map(({ id: packId, pack }) => ({
      id: packId,
      title: pack.manifest.shortTitle,
      hasReader: pack.reading !== null,
    })),
  ),
  add: procedure
    .input(z.object({ packId: z.string(), title: title.optional(), text: text.optional() }))
    .mutation(({ ctx, input }) => addOwnCase(ctx, input)),
  change: procedure
    .input(
      z.object({
        id,
        title: title.optional(),
        text: text.optional(),
        told: ownTold.optional(),
        key: ownKey.nullish(),
        decided: z.array(z.int().min(0)).max(ownCaseLimits.facts).optional(),
      }),
    )
    .mutation(({ ctx, input }) => {
      const { changed, op } = changeOwnCase(ctx, input)
      return { result: ownCaseView(ctx, input.id), changed, op }
    }),
  read: procedure.input(z.object({ id })).mutation(async ({ ctx, input }) => {
    const { result: report, changed, op } = await readOwnCase(ctx, input.id)
    return { result: { report, view: ownCaseView(ctx, input.id) }, changed, op }
  }),
  stopReading: procedure.input(z.object({ id })).mutation(({ ctx, input }) => stopReading(ctx.store, input.id)),
  duplicate: procedure.input(z.object({ id, title })).mutation(({ ctx, input }) => duplicateOwnCase(ctx, input)),
  remove: procedure.input(z.object({ id })).mutation(({ ctx, input }) => removeOwnCase(ctx, input.id)),
  // It changes nothing, and names more cases than an address holds.
  share: procedure
    .input(z.object({ ids: z.array(id).min(1).max(300) }))
    .mutation(({ ctx, input }) => sharedCases(ctx, input.ids)),
  bring: procedure.input(caseFile).mutation(({ ctx, input }) => bringOwnCases(ctx, input)),
})
