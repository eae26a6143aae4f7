import { fork } from 'node:child_process'
import type { HelperProcess } from './helper-process'

/** Of its heap. The file that a parser reads, up to 100 MB, and the models that read a case lie outside it. */
const HEAP_MEGABYTES = 1024

/**
 * Starts a process of ours under this Node, for hosts that are plain Node programs.
 * @param program the built program, such as parse-process.js
 */
export function forkHelper(program: string): HelperProcess {
  const child = fork(program, [], {
    // Structured clone, for bytes; JSON would make each a number in words.
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`],
    // It needs nothing of this process's environment.
    env: {},
    // Standard output is the host's own: its chatter must not get between its lines.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  return {
    // A failure to send shows as the end of the process.
    send: (message) => new Promise((sent) => child.send(message, () => sent())),
    onMessage: (listener) => void child.on('message', listener),
    onExit(listener) {
      child.on('error', (error) => listener(error.message))
      child.on('exit', (code, signal) => listener(signal ?? `exit code ${code}`))
    },
    kill: () => void child.kill('SIGKILL'),
  }
}
