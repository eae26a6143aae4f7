import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { commonHeaders, plain } from './headers'

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** Gives the built file at a path of the page, or null if there is none. `path` is as in a URL: `/assets/x.js`. */
export type ReadPageFile = (path: string) => Promise<Uint8Array<ArrayBuffer> | null>

/**
 * Reads from the folder of the built renderer and never from outside of it.
 * @throws what reading threw, if it was not that the file is not there
 */
export function folderReader(folder: string): ReadPageFile {
  const root = resolve(folder) + sep
  return async (path) => {
    const file = join(root, decode(path))
    if (!file.startsWith(root) || file.includes('\0')) return null
    try {
      return new Uint8Array(await readFile(file))
    } catch (error) {
      if (isAbsence(error)) return null
      throw error
    }
  }
}

/** Reads from Vite's server while developing, under the path that the page has. */
export function devServerReader(devServer: string): ReadPageFile {
  return async (path) => {
    const response = await fetch(new URL(`.${path}`, devServer))
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null
  }
}

/** Answers one file; what has a hash in its name may be kept for good. */
export async function serveFile(read: ReadPageFile, path: string, method: string): Promise<Response> {
  const content = await read(path)
  const type = contentTypes[extname(path)]
  if (content === null || type === undefined) return plain(404, 'Not found')
  const headers = {
    ...commonHeaders,
    'content-type': type,
    'content-length': String(content.byteLength),
    'cache-control': path.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache',
  }
  return new Response(method === 'HEAD' ? null : content, { headers })
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    // A stray % is no name of a file of ours.
    return '\0'
  }
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(String(error.code))
}
