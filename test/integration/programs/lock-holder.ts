/* Holds the data folder that it is given until it is killed, or says who does. */
import { lockDataFolder } from '../../../electron/store/lock'
import { AppError } from '../../../shared/errors'

const [folder = ''] = process.argv.slice(2)
try {
  lockDataFolder(folder, { host: 'browser', pid: process.pid, sinceMs: Date.now() })
  // As in a long day: what nothing holds on to is collected.
  globalThis.gc?.()
  console.log('held')
  setInterval(() => {}, 1_000)
} catch (error) {
  if (!(error instanceof AppError)) throw error
  console.log(JSON.stringify({ code: error.code, facts: error.facts }))
}
