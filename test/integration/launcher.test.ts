import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { buildIfOld } from '../../electron/hosts/launch/build.mjs'
import { v8Flags } from '../../electron/hosts/launch/v8-flags.mjs'

const root = resolve(import.meta.dirname, '../..')
const launcher = (name: string) => join(root, 'electron/hosts/launch', name)
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

beforeAll(() => buildIfOld(process.execPath), 120_000)

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'actus-launcher-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
})
const dataDir = () => join(folder, 'data')
const quiet = () => ['--no-open', '--port', '0', '--data-dir', dataDir()]

interface Run {
  child: ChildProcess
  out(): string
  err(): string
  /** Waits until standard output has a line. */
  line(): Promise<string>
  /** the exit code; null if a signal ended it */
  exit: Promise<number | null>
}

/** Starts a program without a display, as the learner's shell would. */
function run(command: string, args: string[], env: NodeJS.ProcessEnv = {}): Run {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, npm_lifecycle_event: ___, ...plain } = process.env
  const child = spawn(command, args, { cwd: folder, env: { ...plain, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()))
  const exit = once(child, 'close').then(([code]: (number | null)[]) => code ?? null)
  onTestFinished(() => void child.kill('SIGKILL'))
  const line = async () => {
    while (!said.out.includes('\n')) {
      if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${said.err}`)
      await wait(20)
    }
    return said.out.split('\n')[0] ?? ''
  }
  return { child, out: () => said.out, err: () => said.err, line, exit }
}
const launch = (name: string, args: string[], env?: NodeJS.ProcessEnv) =>
  run(process.execPath, [launcher(name), ...args], env)
const browserHost = (args = quiet(), env?: NodeJS.ProcessEnv) => launch('program.mjs', ['browser', ...args], env)

const address = /^http:\/\/127\.0\.0\.1:\d+\/s\/[\w-]{43}\/\?start=[\w-]{43}$/

it('every program is started through the launcher', () => {
  for (const name of [
    'start',
    'start:browser',
    'cli',
    'dev',
    'package',
    'test',
    'test:desktop',
    'bench',
    'screenshots',
  ]) {
    expect(scripts[name]).toMatch(/^node electron\/hosts\/launch\/(start|program|node24)\.mjs\b/)
  }
  expect(scripts['start:browser']).toBe('node electron/hosts/launch/program.mjs browser')
})

describe('the browser host', () => {
  it('prints its address, with a token that lets a browser in, and nothing else', async () => {
    const host = browserHost()
    expect(await host.line()).toMatch(address)
    const answer = await fetch(host.out().trim(), { redirect: 'manual' })
    expect(answer.status).toBe(303)
    host.child.kill('SIGTERM')
    await host.exit
    expect(host.out().trim().split('\n')).toHaveLength(1)
    expect(host.err()).toBe('')
  })

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('stops cleanly at %s and lets the folder go', async (signal) => {
    const host = browserHost()
    await host.line()
    expect(existsSync(join(dataDir(), 'lock.json'))).toBe(true)
    host.child.kill(signal)
    expect(await host.exit).toBe(0)
    expect(existsSync(join(dataDir(), 'lock.json'))).toBe(false)
    expect(existsSync(join(dataDir(), 'actus.db-wal'))).toBe(false)
  })

  it('stops when npm’s shell has ended without a word', async () => {
    const command = `"${process.execPath}" "${launcher('program.mjs')}" browser --no-open --port 0 --data-dir "${dataDir()}"; exit`
    const shell = run('sh', ['-c', command], { npm_lifecycle_event: 'start:browser' })
    await shell.line()
    shell.child.kill('SIGKILL')
    await expect.poll(() => existsSync(join(dataDir(), 'lock.json')), { timeout: 10_000 }).toBe(false)
  })

  it('says which program has the folder, and leaves it alone', async () => {
    const first = browserHost()
    await first.line()
    const second = browserHost()
    expect(await second.exit).toBe(1)
    expect(second.out()).toBe('')
    expect(second.err()).toMatch(
      /^This data folder is in use\. Actus in the browser \(process \d+\) has .*data open\. Close it there first/,
    )
    expect(second.err().trim().split('\n')).toHaveLength(1)
    expect(first.child.exitCode).toBeNull()
    // Killed, the launcher would leave the host behind.
    first.child.kill('SIGTERM')
    expect(await first.exit).toBe(0)
  })

  it('says that a port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void other.close())
    await once(other, 'listening')
    const taken = other.address()
    const port = taken !== null && typeof taken === 'object' ? String(taken.port) : ''
    const host = browserHost(['--no-open', '--port', port, '--data-dir', dataDir()])
    expect(await host.exit).toBe(1)
    expect(host.err()).toBe(
      `Port ${port} is taken by another program. Choose another one, or 0 for any that is free.\n`,
    )
    expect(existsSync(join(dataDir(), 'lock.json'))).toBe(false)
  })

  it.each([['--prot', '1'], ['--port', 'x'], ['--port', '65536'], ['--data-dir'], ['now']])(
    'refuses %s %s',
    async (...args) => {
      const host = browserHost(args)
      expect(await host.exit).toBe(2)
      expect(host.out()).toBe('')
      expect(host.err()).toMatch(/Run with --help to see the options\.\n$/)
    },
  )

  it('lists its options and says its version', async () => {
    const help = browserHost(['--help'])
    expect(await help.exit).toBe(0)
    for (const option of ['--data-dir', '--port', '--no-open', '--help', '--version'])
      expect(help.out()).toContain(option)
    const version = browserHost(['--version'])
    expect(await version.exit).toBe(0)
    expect(version.out()).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('npm start', () => {
  it('without a display says so in one line and serves the browser', async () => {
    const start = launch('start.mjs', quiet())
    expect(await start.line()).toMatch(address)
    start.child.kill('SIGTERM')
    expect(await start.exit).toBe(0)
    expect(start.err().trim().split('\n')).toEqual([expect.stringMatching(/no display/)])
  })

  it('lists its options and says its version, and starts nothing', async () => {
    const help = launch('start.mjs', ['--help'])
    expect(await help.exit).toBe(0)
    expect(help.out()).toMatch(/--data-dir DIR .*\n.*--port N /)
    const version = launch('start.mjs', ['--version'])
    expect(await version.exit).toBe(0)
    expect(version.out()).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  /** A stand-in for Electron's program. */
  function electron(script: string): NodeJS.ProcessEnv {
    const file = join(folder, 'electron')
    writeFileSync(file, `#!/bin/sh\n${script}\n`)
    chmodSync(file, 0o755)
    return { DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: folder }
  }
  // Under root, Electron is started only by who does without its sandbox.
  const args = () => [...quiet(), '--no-sandbox']

  it('opens Electron with the built application and what was asked for', async () => {
    const start = launch('start.mjs', args(), electron('echo "$@"; exit 3'))
    expect(await start.exit).toBe(3)
    expect(start.out()).toBe(`--js-flags=${v8Flags.join(' ')} ${root}/ ${args().join(' ')}\n`)
    expect(start.err()).toBe('')
  })

  it('passes on what ends it', async () => {
    const start = launch('start.mjs', args(), electron('trap "exit 0" TERM; echo there; while :; do sleep 0.1; done'))
    await start.line()
    start.child.kill('SIGTERM')
    expect(await start.exit).toBe(0)
  })

  it('serves the browser when Electron ends before it shows a window', async () => {
    const start = launch('start.mjs', args(), electron('kill -ABRT $$'))
    expect(await start.line()).toMatch(address)
    start.child.kill('SIGTERM')
    expect(await start.exit).toBe(0)
    expect(start.err().trim().split('\n')).toEqual([expect.stringMatching(/before it showed a window/)])
  })
})
