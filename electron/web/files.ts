import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { commonHeaders, plain } from './headers'

/** The renderer's files. */
export interface PageFiles {
  /** index.html; null if there is none */
  index(): Promise<string | null>
  /** Answers any other file, by its address within the page. */
  answer(request: Request): Promise<Response>
}

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
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

/** The built renderer in a folder; nothing outside of it is ever read. What has a hash in its name may be kept for good. */
export function builtFiles(folder: string): PageFiles {
  const root = resolve(folder) + sep
  async function read(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const file = join(root, path)
    if (!file.startsWith(root) || file.includes('\0')) return null
    try {
      return new Uint8Array(await readFile(file))
    } catch (error) {
      if (isAbsence(error)) return null
      throw error
    }
  }
  return {
    async index() {
      const content = await read('index.html')
      return content && new TextDecoder().decode(content)
    },
    async answer({ url, method }) {
      const { pathname } = new URL(url)
      const path = decode(pathname)
      const type = path === null ? undefined : contentTypes[extname(path)]
      const content = path === null || type === undefined ? null : await read(path)
      if (content === null || type === undefined) return plain(404, 'Not found')
      const headers = {
        ...commonHeaders,
        'content-type': type,
        'content-length': String(content.byteLength),
        'cache-control': pathname.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache',
      }
      return new Response(method === 'HEAD' ? null : content, { headers })
    },
  }
}

/** null for a stray %, which no file of ours has in its name. */
function decode(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(String(error.code))
}
