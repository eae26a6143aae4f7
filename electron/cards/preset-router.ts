import { z } from 'zod'
import { presetOptions } from '../../shared/model/preset'
import { procedure, router } from '../trpc'
import { foreseeOptions } from './foresee-options'
import { addPreset, editPreset, listPresets, presetOfDeckShown, removePreset } from './preset-changes'

const id = z.string().min(1)
const name = z.string().max(120)
/** All of them: what a window leaves out must not go back to its default. */
const options = presetOptions.required()

/** Presets: the options of decks. */
export const presetsRouter = router({
  list: procedure.query(({ ctx }) => listPresets(ctx)),
  ofDeck: procedure.input(z.object({ deckId: id })).query(({ ctx, input }) => presetOfDeckShown(ctx, input.deckId)),
  foresee: procedure
    .input(z.object({ scope: z.union([z.strictObject({ presetId: id }), z.strictObject({ deckId: id })]), options }))
    .query(({ ctx, input }) => foreseeOptions(ctx, input.scope, input.options)),
  add: procedure
    .input(z.object({ name, options, deckId: id.nullable() }))
    .mutation(({ ctx, input }) => addPreset(ctx, input)),
  edit: procedure
    .input(z.object({ presetId: id, name, options, seenAtMs: z.int() }))
    .mutation(({ ctx, input }) => editPreset(ctx, input)),
  remove: procedure.input(z.object({ presetId: id })).mutation(({ ctx, input }) => removePreset(ctx, input.presetId)),
})
