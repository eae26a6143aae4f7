import { dirname } from 'node:path'
import { initTRPC } from '@trpc/server'
import { AppError, type ErrorCode, type ErrorFacts } from '../shared/errors'
import type { AppContext } from './context'
import { folderFault } from './store/folder-fault'

/** What the window is told of an error that the learner can act on; it turns it into words. */
export interface AppErrorData {
  code: ErrorCode
  facts: ErrorFacts[ErrorCode]
}

const t = initTRPC.context<AppContext>().create({
  // A stack trace names files of this machine and is of no use to the window.
  isDev: false,
  errorFormatter({ shape, error }) {
    const appError: AppErrorData | null =
      error.cause instanceof AppError ? { code: error.cause.code, facts: error.cause.facts } : null
    return { ...shape, data: { ...shape.data, appError } }
  },
})

export const router = t.router
/** Each call tells a disk that is full and a file that is damaged apart from a fault of ours. */
export const procedure = t.procedure.use(async ({ ctx, next }) => {
  const result = await next()
  const fault = result.ok ? null : folderFault(dirname(ctx.store.db.name), result.error.cause)
  if (fault) throw fault
  return result
})
export const createCaller = t.createCallerFactory
