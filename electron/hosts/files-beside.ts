import { readFile, realpath } from 'node:fs/promises'
import { dirname, resolve, sep } from 'node:path'

/**
 * Reads files in the folder of a file and below it: the pictures of a saved page lie there. What a page names may be
 * anything, so nothing outside is given, whatever way leads there.
 * @returns gives null for a file that is outside, or not there
 */
export function filesBeside(file: string): (path: string) => Promise<Uint8Array | null> {
  const folder = realpath(dirname(resolve(file)))
  return async (path) => {
    try {
      const root = await folder
      const found = await realpath(resolve(root, path))
      return found.startsWith(root + sep) ? new Uint8Array(await readFile(found)) : null
    } catch {
      // Not there, a folder, or not for us to read: the page says that a picture is missing.
      return null
    }
  }
}
