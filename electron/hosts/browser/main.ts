import { join } from 'node:path'
import { version } from '../../../package.json'
import { createApp } from '../../app'
import { forkHelper } from '../../jobs/fork-helper'
import { start, type Started } from '../../start'
import { devServerAddress } from '../dev-server'
import { readOptions, type HostOptions } from '../options'
import { optionsHelp } from '../launch/help.mjs'
import { secret } from '../secret'
import { say, sayError, warn } from '../words'
import { hasDisplay, openBrowser } from './open-browser'
import { serve, type LoopbackServer } from './server'
import { createSession, START_TOKEN_MS, type Session } from './session'

/** Where the built main process lies. */
const out = import.meta.dirname
const devServer = devServerAddress()
/** A browser that has not come by then was probably not found. */
const PATIENCE_MS = 8000

async function run(options: HostOptions): Promise<void> {
  const started = start({
    dataFolder: options.dataFolder,
    host: 'browser',
    resourcesDir: join(out, '../../resources'),
    spawnParser: () => forkHelper(join(out, 'parse-process.js')),
    searchProgram: join(out, 'search-thread.js'),
    carryProgram: join(out, 'carry-thread.js'),
    spawnReader: () => forkHelper(join(out, 'reading-process.js')),
  })
  warn(started.faults)
  const session = createSession(devServer === null ? undefined : new URL(devServer).pathname)
  try {
    const server = await listen(started, session, options.port)
    stopOnSignal(server, started)
    announce(server)
    if (options.open && hasDisplay()) await openOrSayWhy(server, session)
  } catch (error) {
    started.close()
    throw error
  }
}

function listen(started: Started, session: Session, port: number): Promise<LoopbackServer> {
  const app = createApp({
    context: started.context,
    rendererDir: join(out, '../renderer'),
    devServer,
    rpcToken: secret(),
    version,
    host: 'browser',
  })
  return serve({ app, session, port, now: Date.now, refusal: say('host.refused') })
}

/** The address is the first line on standard output, and nothing else is there, so that a script can read it. */
function announce(server: LoopbackServer): void {
  console.log(server.newAddress())
  if (!process.stdin.isTTY) return
  console.error(say('host.newAddress'))
  process.stdin.on('data', () => console.error(server.newAddress()))
}

async function openOrSayWhy(server: LoopbackServer, session: Session): Promise<void> {
  const removeFile = await openBrowser(server.newAddress())
  process.on('exit', removeFile)
  setTimeout(removeFile, START_TOKEN_MS).unref()
  setTimeout(() => session.hasLetIn() || console.error(say('host.notOpened')), PATIENCE_MS).unref()
}

function stopOnSignal(server: LoopbackServer, started: Started): void {
  let isStopping = false
  const stop = async () => {
    // Ctrl+C reaches the whole group of processes, and the launcher passes it on as well.
    if (isStopping) return
    isStopping = true
    await server.close()
    started.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())
}

function explain(error: unknown, options: HostOptions): string | null {
  if (!(error instanceof Error && 'syscall' in error && error.syscall === 'listen')) return sayError(error)
  const port = String(options.port)
  const isTaken = 'code' in error && error.code === 'EADDRINUSE'
  return isTaken ? say('host.portTaken', { port }) : say('host.portRefused', { port, detail: error.message })
}

const asked = readOptions(process.argv.slice(2))
if (asked.kind === 'help') console.log(`${say('host.usage.browser')}\n${optionsHelp(say)}`)
else if (asked.kind === 'version') console.log(version)
else if (asked.kind === 'wrong') {
  console.error(asked.message)
  process.exitCode = 2
} else {
  await run(asked).catch((error: unknown) => {
    console.error(explain(error, asked) ?? error)
    process.exit(1)
  })
}
