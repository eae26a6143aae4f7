import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { v8Flags } from '../../electron/hosts/launch/v8-flags.mjs'

const root = resolve(import.meta.dirname, '../..')

export interface RunningHost {
  /** with the start token, which works once */
  address: string
  /** everything that it wrote to standard error */
  messages(): string
  /** as a learner stops it: Ctrl+C. Gives the exit code. */
  stop(): Promise<number | null>
  /** as a power cut does */
  kill(): Promise<void>
}

/** Starts the browser host on a data folder, on a port of its choice. @throws Error with its messages if it ends first */
export async function startHost(dataDir: string): Promise<RunningHost> {
  const child = spawn(
    process.execPath,
    [...v8Flags, 'out/main/browser.js', '--no-open', '--port', '0', '--data-dir', dataDir],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let messages = ''
  child.stderr.on('data', (chunk: Buffer) => (messages += chunk.toString()))
  const ended = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })
  const first = await Promise.race([once(lines, 'line'), ended.then(() => null)])
  if (!first) throw new Error(`The browser host ended before it gave its address: ${messages}`)
  return {
    address: String(first[0]),
    messages: () => messages,
    stop: () => end(child, 'SIGINT', ended),
    kill: async () => {
      await end(child, 'SIGKILL', ended)
    },
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals, ended: Promise<unknown>): Promise<number | null> {
  child.kill(signal)
  await ended
  return child.exitCode
}
