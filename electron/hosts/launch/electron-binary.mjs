import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from './root.mjs'

const PATIENCE_MS = 15_000

/**
 * Electron's program, as the electron package would find it; null if it is not there.
 * @param {string} [folder] of that package
 */
export function findElectron(folder = inProject('node_modules/electron')) {
  try {
    const name = readFileSync(join(folder, 'path.txt'), 'utf8')
    const file = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), name)
    return existsSync(file) ? file : null
  } catch {
    // Neither the note of its place nor, then, the program has come yet.
    return null
  }
}

/**
 * Fetches Electron's program with the package's own script, and stops it when that takes too long.
 * @param {string} node
 * @param {{ folder?: string, patienceMs?: number }} [options]
 * @returns {Promise<string | null>} null if it could not be had
 */
export async function fetchElectron(node, { folder = inProject('node_modules/electron'), patienceMs = PATIENCE_MS } = {}) {
  const child = spawn(node, [join(folder, 'install.js')], { stdio: 'ignore', timeout: patienceMs, killSignal: 'SIGKILL' })
  await new Promise((resolve) => {
    child.on('error', resolve)
    child.on('exit', resolve)
  })
  return findElectron(folder)
}
