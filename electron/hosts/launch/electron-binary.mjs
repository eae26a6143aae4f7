import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from './root.mjs'

const PATIENCE_MS = 15_000

/**
 * Electron's program, where the electron package would look for it; null if it is not there.
 * @param {string} [folder] of that package
 */
export function findElectron(folder = inProject('node_modules/electron')) {
  const { ELECTRON_OVERRIDE_DIST_PATH: other } = process.env
  const note = join(folder, 'path.txt')
  if (!existsSync(note) && other === undefined) return null
  const name = existsSync(note) ? readFileSync(note, 'utf8') : 'electron'
  const file = join(other ?? join(folder, 'dist'), name)
  return existsSync(file) ? file : null
}

/**
 * Fetches Electron's program with the package's own script, and stops it when that takes too long.
 * @param {string} node
 * @param {{ folder?: string, patienceMs?: number }} [options]
 * @returns {Promise<string | null>} null if it could not be had
 */
export async function fetchElectron(
  node,
  { folder = inProject('node_modules/electron'), patienceMs = PATIENCE_MS } = {},
) {
  const child = spawn(node, [join(folder, 'install.js')], {
    stdio: 'ignore',
    timeout: patienceMs,
    killSignal: 'SIGKILL',
  })
  await new Promise((resolve) => {
    child.on('error', resolve)
    child.on('exit', resolve)
  })
  return findElectron(folder)
}
