import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { inProject } from './root.mjs'
import { say } from './words.mjs'

/** better-sqlite3's built file ends an older Node without a word. */
const LEAST_MAJOR = 24

/**
 * The Node that the programs run on: the one that comes as a package, else the one that runs this, if it is new enough.
 * npm puts no link to it, because no package may run code while it is installed.
 * @param {{ platform?: string, arch?: string, version?: string, execPath?: string, packages?: string }} [machine]
 * @returns {string} its path
 * @throws {Error} that says what is missing, where it was looked for, and what to do
 */
export function findNode({
  platform = process.platform,
  arch = process.arch,
  version = process.versions.node,
  execPath = process.execPath,
  packages = inProject('node_modules'),
} = {}) {
  const name = platform === 'win32' ? `node-win-${arch}/bin/node.exe` : `node-${platform}-${arch}/bin/node`
  const packaged = `${packages}/${name}`
  if (isNewEnough(packaged)) return packaged
  if (Number.parseInt(version, 10) >= LEAST_MAJOR) return execPath
  throw new Error(say('host.launch.noNode', { version, path: packaged, least: String(LEAST_MAJOR) }))
}

/** @param {string} node */
function isNewEnough(node) {
  if (!existsSync(node)) return false
  // One for another C library is there and does not run.
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' })
  return Number.parseInt(stdout?.slice(1) ?? '', 10) >= LEAST_MAJOR
}
