import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inProject } from './root.mjs'
import { say } from './words.mjs'

const sources = [
  'electron',
  'renderer',
  'shared',
  'resources/messages',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]

/**
 * Builds Actus if that has not been done since its sources changed. What the build says goes to standard error.
 * @param {string} node
 * @param {string} [project] its folder
 * @throws {Error} if the build failed
 */
export async function buildIfOld(node, project = inProject()) {
  const stamp = join(project, 'out/.built')
  const isBuilt = () =>
    existsSync(join(project, 'out/main/desktop.js')) && newestMs(project, sources) <= builtAtMs(stamp)
  if (isBuilt()) return
  await locked(join(project, 'out/.building'), () => {
    if (isBuilt()) return
    if (process.stderr.isTTY) console.error(say('host.launch.building'))
    // What changes while it is built is not in it.
    const startedAt = new Date()
    const args = [join(project, 'node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn']
    const { status } = spawnSync(node, args, { cwd: project, stdio: ['ignore', 2, 2] })
    if (status !== 0) throw new Error(say('host.launch.buildFailed'))
    writeFileSync(stamp, startedAt.toISOString())
  })
}

/**
 * @param {string} stamp
 * @returns {number} 0 if it was never built
 */
function builtAtMs(stamp) {
  return existsSync(stamp) ? Date.parse(readFileSync(stamp, 'utf8')) : 0
}

/**
 * When one of these last changed; a folder changes when a file in it comes or goes.
 * @param {string} folder
 * @param {string[]} names
 * @returns {number}
 */
function newestMs(folder, names) {
  const times = names.map((name) => {
    const path = join(folder, name)
    const stat = statSync(path)
    return stat.isDirectory() ? Math.max(stat.mtimeMs, newestMs(path, readdirSync(path))) : stat.mtimeMs
  })
  return Math.max(0, ...times)
}

/**
 * Several programs may be started at once; one of them builds and the others wait for it.
 * @param {string} lock
 * @param {() => void} work
 */
async function locked(lock, work) {
  mkdirSync(dirname(lock), { recursive: true })
  while (!tryLock(lock)) await new Promise((resolve) => setTimeout(resolve, 200))
  try {
    work()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** @param {string} lock */
function tryLock(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
    if (!isHeld(lock)) free(lock)
    return false
  }
}

/** After so long whoever was freeing a lock was killed at it. */
const FREEING_MS = 10_000

/**
 * Frees a lock that was left behind. Only one at a time may, and looks once more: else the second would free what the first
 * has taken since.
 * @param {string} lock
 */
function free(lock) {
  const freeing = `${lock}-freeing`
  try {
    mkdirSync(freeing)
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
    const since = statSync(freeing, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - since > FREEING_MS) rmSync(freeing, { recursive: true, force: true })
    return
  }
  try {
    if (!isHeld(lock)) rmSync(lock, { force: true })
  } finally {
    rmSync(freeing, { recursive: true, force: true })
  }
}

/**
 * Whether whoever took the lock is still at it.
 * @param {string} lock
 */
function isHeld(lock) {
  try {
    const pid = Number(readFileSync(lock, 'utf8'))
    // Empty, it has just been taken, or its holder was killed in that moment.
    return pid > 0 ? isAlive(pid) : Date.now() - statSync(lock).mtimeMs < 10_000
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error
    // Freed meanwhile: the next attempt gets it.
    return true
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process may not be signalled, but it is there.
    return !isCode(error, 'ESRCH')
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function isCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code
}
