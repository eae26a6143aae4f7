import { procedure, router } from '../trpc'

/** What can be undone and redone, and doing so. */
export const historyRouter = router({
  state: procedure.query(({ ctx }) => ctx.store.history()),
  undo: procedure.mutation(({ ctx }) => ctx.store.undo(ctx.now())),
  redo: procedure.mutation(({ ctx }) => ctx.store.redo(ctx.now())),
})
