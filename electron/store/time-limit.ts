import { createContext, Script } from 'node:vm'

/** What was run took longer than it may. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong'
}

/**
 * Runs work that may never end, as matching a regular expression may, and ends it when its time is over, wherever it is. An
 * open statement of SQLite fails with it.
 * @throws TookTooLong, and whatever work throws
 */
export function withinTime<T>(limitMs: number, work: () => T): T {
  const given: { result: T }[] = []
  const context = createContext({ run: () => void given.push({ result: work() }) })
  try {
    // The interpreter watches over a script; over what it calls as well.
    new Script('run()').runInContext(context, { timeout: limitMs })
  } catch (error) {
    if (isTimeout(error)) {
      throw new TookTooLong(`took longer than ${limitMs} ms`, { cause: error })
    }
    throw error
  }
  const [done] = given
  if (!done) throw new TookTooLong(`ended before it was done, within ${limitMs} ms`)
  return done.result
}

// It may be an error of the script's own realm.
const isTimeout = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
