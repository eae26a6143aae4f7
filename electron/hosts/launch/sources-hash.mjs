import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { inProject } from './root.mjs'

/** What the main process is made of, and which libraries. */
const folders = ['electron', 'shared']
const lock = 'package-lock.json'

/**
 * Gives what the build puts in the place of names of the main process: a hash of its sources, by which a start tells that
 * another program kept what it finds, see electron/library/kept-packs.ts.
 * @param {string} [project] its folder
 */
export function builtIn(project = inProject()) {
  return { ACTUS_SOURCES_SHA256: JSON.stringify(sourcesSha256(project)) }
}

/** @param {string} project */
function sourcesSha256(project) {
  const hash = createHash('sha256')
  for (const name of [...folders.flatMap((folder) => filesIn(project, folder)), lock]) {
    const bytes = readFileSync(join(project, name))
    hash.update(`${name} ${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex')
}

/**
 * @param {string} project
 * @param {string} folder
 */
function filesIn(project, folder) {
  return readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(project, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted()
}
