import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/**
 * Runs a program to its end and passes on to it what would end this process.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, byItself: boolean }>} its exit code; 128 and the signal's number if a signal ended it,
 *   and whether that was of its own making
 */
export async function runChild(command, args, options = {}) {
  const child = spawn(command, args, { stdio: 'inherit', ...options })
  let byItself = true
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
  const passOn = (/** @type {NodeJS.Signals} */ signal) => {
    byItself = false
    child.kill(signal)
  }
  for (const signal of signals) process.on(signal, passOn)
  const watch = whenOrphaned(() => passOn('SIGTERM'))
  try {
    return await new Promise((resolve, reject) => {
      child.on('error', reject)
      child.on('exit', (code, signal) =>
        resolve({ code: code ?? 128 + constants.signals[signal ?? 'SIGKILL'], byItself }),
      )
    })
  } finally {
    clearInterval(watch)
    for (const signal of signals) process.off(signal, passOn)
  }
}

/**
 * npm passes a signal to the shell that runs the script, and a shell may end of it without passing it on. So a launcher that
 * npm started also stops when its parent has gone.
 * @param {() => void} stop
 */
function whenOrphaned(stop) {
  const parent = process.ppid
  if (process.env.npm_lifecycle_event === undefined) return undefined
  return setInterval(() => process.ppid !== parent && stop(), 250).unref()
}

/**
 * Ends this process as `work` says, or with its error on standard error.
 * @param {() => Promise<number>} work gives the exit code
 */
export async function exitAfter(work) {
  try {
    process.exitCode = await work()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
