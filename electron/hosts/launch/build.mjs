import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
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
].map((path) => inProject(path))
const stamp = inProject('out/.built')
const lock = inProject('out/.building')

/**
 * Builds Actus if that has not been done since its sources changed. What the build says goes to standard error.
 * @param {string} node
 * @throws {Error} if the build failed
 */
export async function buildIfOld(node) {
  if (isBuilt()) return
  await locked(() => {
    if (isBuilt()) return
    if (process.stderr.isTTY) console.error(say('host.launch.building'))
    rmSync(stamp, { force: true })
    // What changes while it is built is not in it.
    const startedAt = new Date()
    const tool = inProject('node_modules/electron-vite/bin/electron-vite.js')
    const { status } = spawnSync(node, [tool, 'build', '--logLevel', 'warn'], { cwd: inProject(), stdio: ['ignore', 2, 2] })
    if (status !== 0) throw new Error(say('host.launch.buildFailed'))
    writeFileSync(stamp, startedAt.toISOString())
  })
}

function isBuilt() {
  try {
    const builtAtMs = Date.parse(readFileSync(stamp, 'utf8'))
    statSync(inProject('out/main/desktop.js'))
    return sources.every((path) => newestMs(path) <= builtAtMs)
  } catch (error) {
    if (isCode(error, 'ENOENT')) return false
    throw error
  }
}

/**
 * When something in it last changed; a folder changes when a file in it comes or goes.
 * @param {string} path
 * @returns {number}
 */
function newestMs(path) {
  const stat = statSync(path)
  const own = Math.max(stat.mtimeMs, 0)
  return stat.isDirectory() ? Math.max(own, ...readdirSync(path).map((name) => newestMs(`${path}/${name}`))) : own
}

/**
 * Several programs may be started at once; one of them builds and the others wait for it.
 * @param {() => void} work
 */
async function locked(work) {
  mkdirSync(inProject('out'), { recursive: true })
  while (!tryLock()) await new Promise((resolve) => setTimeout(resolve, 200))
  try {
    work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function tryLock() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
    if (!isAlive(readHolder())) rmSync(lock, { force: true })
    return false
  }
}

/** @returns {number} 0 if it has just been taken and its note is not written yet, or has just been freed */
function readHolder() {
  try {
    return Number(readFileSync(lock, 'utf8'))
  } catch {
    // Freed meanwhile: the next attempt will get it.
    return 0
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
