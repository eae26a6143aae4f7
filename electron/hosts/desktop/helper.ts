import { utilityProcess } from 'electron'
import type { HelperProcess } from '../../jobs/helper-process'

/**
 * Starts a process of ours under Electron. Not by fork: the packaged program cannot run as Node (see the fuses in
 * electron-builder.yml).
 * @param program the built program, such as parse-process.js
 * @param serviceName what the system’s list of processes calls it
 */
export function startHelper(program: string, serviceName: string): HelperProcess {
  const child = utilityProcess.fork(program, [], {
    serviceName,
    // It needs nothing of this process's environment.
    env: {},
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  let isKilled = false
  let hasEnded = false
  child.once('exit', () => {
    hasEnded = true
  })
  const started = new Promise<void>((resolve) => void child.once('spawn', resolve))
  const kill = () => {
    isKilled = true
    // Electron keeps the number of a process until all have heard of its end. By then it may be another one's.
    if (child.pid !== undefined && !hasEnded) killNow(child.pid)
  }
  void started.then(() => isKilled && kill())
  return {
    async send(message) {
      await started
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- to a process, not to a window
      child.postMessage(message)
      // It does not say when it is through; the window gets its turn in between.
      await new Promise((next) => setImmediate(next))
    },
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', (code) => listener(`exit code ${code}`)),
    kill,
  }
}

/** What is stuck in native code would not heed the signal that Electron sends. */
function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    // It has ended by itself, and Electron has not said so yet.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
