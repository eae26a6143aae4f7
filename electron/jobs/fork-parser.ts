import { fork } from 'node:child_process'
import type { ParserProcess } from './conversation'

/** Of the parser's heap. The file itself, up to 100 MB, lies outside it. */
const HEAP_MEGABYTES = 1024

/**
 * Starts the parsing process under this Node, for hosts that are plain Node programs.
 * @param program the built parse-process.js
 */
export function forkParser(program: string): ParserProcess {
  const child = fork(program, [], {
    // Structured clone, for bytes; JSON would make each a number in words.
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`],
    // It needs nothing of this process's environment.
    env: {},
    // Standard output is the host's own: a parser's chatter must not get between its lines.
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
