import { initTRPC } from '@trpc/server'
import { AppError, type ErrorCode, type ErrorFacts } from '../shared/errors'
import type { AppContext } from './context'

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
export const procedure = t.procedure
export const createCaller = t.createCallerFactory
