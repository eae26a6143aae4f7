import { fork } from 'node:child_process'
import { join } from 'node:path'
import { version } from '../../../package.json'
import { createApp } from '../../app'
import { start, type Started } from '../../start'
import { optionsHelp, readOptions, type HostOptions } from '../options'
import { say, sayError } from '../words'
import { hasDisplay, openBrowser } from './open-browser'
import { serve, type LoopbackServer } from './server'
import { createSession, secret, START_TOKEN_MS, type Session } from './session'

/** Where the built main process lies. */
const out = import.meta.dirname
/** Set by `npm run dev`. */
const devServer = process.env.ACTUS_DEV_SERVER ?? null
/** A browser that has not come by then was probably not found. */
const PATIENCE_MS = 8000

async function run(options: HostOptions): Promise<void> {
  const started = start({
    dataFolder: options.dataFolder,
    host: 'browser',
    resourcesDir: join(out, '../../resources'),
    spawnParser: () => fork(join(out, 'parse-process.js')),
  })
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
  console.error(say(process.stdin.isTTY ? 'host.newAddress' : 'host.openAddress'))
  if (process.stdin.isTTY) process.stdin.on('data', () => console.error(server.newAddress()))
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
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  return isTaken ? say('host.portTaken', { port: String(options.port) }) : sayError(error)
}

const asked = readOptions(process.argv.slice(2))
if (asked.kind === 'help') console.log(`${say('host.usage.browser')}\n${optionsHelp()}`)
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
