import { readFile, realpath, stat } from 'node:fs/promises'
import { dirname, resolve, sep } from 'node:path'
import { COMPANIONS_LIMIT_MEGABYTES } from '../../shared/import-formats'

/**
 * Reads files in the folder of a file and below it: the pictures of a saved page lie there. What a page names may be
 * anything, so nothing outside is given, whatever way leads there, and no more in all than may come along.
 * @returns gives null for what is outside, not there, no file on the disk, or too much
 */
export function filesBeside(file: string): (path: string) => Promise<Uint8Array | null> {
  const folder = dirname(resolve(file))
  let leftBytes = COMPANIONS_LIMIT_MEGABYTES * 1e6
  return async (path) => {
    try {
      const root = await realpath(folder)
      const found = await realpath(resolve(root, path))
      if (!found.startsWith(root + sep)) return null
      const about = await stat(found)
      // A pipe may never end.
      if (!about.isFile() || about.size > leftBytes) return null
      leftBytes -= about.size
      return new Uint8Array(await readFile(found))
    } catch {
      // Not there, or not for us to read: the page says that a picture is missing.
      return null
    }
  }
}
