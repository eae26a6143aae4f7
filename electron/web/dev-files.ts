import type { PageFiles } from './files'
import { commonHeaders } from './headers'

/**
 * The renderer as Vite's server makes it while developing, so that the page keeps its own address and its rules.
 * @param server with the page's path, as `http://127.0.0.1:5273/`
 */
export function devServerFiles(server: string): PageFiles {
  const get = (path: string) => fetch(new URL(`.${path}`, server))
  return {
    async index() {
      const response = await get('/index.html')
      return response.ok ? response.text() : null
    },
    async answer(request) {
      const { pathname, search } = new URL(request.url)
      const { status, body, headers } = await get(pathname + search)
      const type = headers.get('content-type') ?? 'application/octet-stream'
      return new Response(body, { status, headers: { ...commonHeaders, 'content-type': type } })
    },
  }
}
