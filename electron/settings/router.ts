import { settingsChange } from '../../shared/model/settings'
import { procedure, router } from '../trpc'
import { changeSettings, currentSettings } from './settings'

/** The learner's settings: reading all of them, changing some. */
export const settingsRouter = router({
  get: procedure.query(({ ctx }) => currentSettings(ctx.store.db)),
  set: procedure.input(settingsChange).mutation(({ ctx, input }) => changeSettings(ctx.store, ctx.now(), input)),
})
