import { timingSafeEqual } from 'node:crypto'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { AppError } from '../shared/errors'
import type { AppContext } from './context'
import { appRouter } from './router'
import { currentSettings } from './settings/public'
import { devServerFiles } from './web/dev-files'
import { builtFiles } from './web/files'
import { commonHeaders, plain } from './web/headers'
import { downloadCards, uploadCards } from './web/cards'
import { downloadMarks, uploadMarks } from './web/marks'
import { serveMedia, uploadMedia } from './web/media'
import { downloadPack, uploadPack } from './web/packs'
import { servePage } from './web/page'
import { servePicture } from './web/picture'
import { takeOpened, uploadDocument } from './web/upload'

export interface AppOptions {
  context: AppContext
  /** the built renderer */
  rendererDir: string
  /** address of Vite's server while developing, instead of the built renderer */
  devServer: string | null
  /** what a call must carry in the header x-actus-token; the page finds it in its own head */
  rpcToken: string
  version: string
  host: 'desktop' | 'browser'
}

/** The whole application: a function that answers requests, whoever carries them. Paths begin at the page: `/`, `/trpc/...`. */
export interface App {
  fetch(request: Request): Promise<Response>
}

export function createApp(options: AppOptions): App {
  const { context, devServer, rpcToken, version, host } = options
  const files = devServer === null ? builtFiles(options.rendererDir) : devServerFiles(devServer)

  async function page(): Promise<Response> {
    const html = await files.index()
    if (html === null) return plain(404, 'The page has not been built')
    const { paper } = currentSettings(context.store.db)
    const origin = devServer === null ? null : new URL(devServer).origin
    return servePage(html, { rpcToken, host, version, paper, devServer: origin })
  }

  function call(request: Request): Promise<Response> {
    return fetchRequestHandler({
      endpoint: '/trpc',
      req: request,
      router: appRouter,
      // What is asked of thousands of cards has no room in an address.
      allowMethodOverride: true,
      createContext: () => context,
      responseMeta: ({ errors }) => ({
        headers: new Headers(commonHeaders),
        // What the learner can act on is no fault of the program's.
        ...(errors.some(({ cause }) => cause instanceof AppError) ? { status: 422 } : {}),
      }),
      onError: ({ error, path }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR' && !(error.cause instanceof AppError))
          console.error(`actus: ${path ?? 'call'}:`, error.cause ?? error)
      },
    })
  }

  async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (/^\/(?:trpc|upload|download)\//.test(pathname)) {
      if (!sameSecret(request.headers.get('x-actus-token'), rpcToken)) return plain(403, 'Forbidden')
      if (pathname === '/upload/document' && request.method === 'POST') return uploadDocument(context, request)
      if (pathname === '/upload/opened' && request.method === 'POST') return takeOpened(context, request)
      if (pathname === '/upload/media' && request.method === 'POST') return uploadMedia(context, request)
      if (pathname === '/upload/cards' && request.method === 'POST') return uploadCards(context, request)
      if (pathname === '/download/cards' && request.method === 'POST') return downloadCards(context, request)
      if (pathname === '/upload/marks' && request.method === 'POST') return uploadMarks(context, request)
      if (pathname === '/download/marks' && request.method === 'POST') return downloadMarks(context, request)
      if (pathname === '/upload/pack' && request.method === 'POST') return uploadPack(context, request)
      if (pathname === '/download/pack' && request.method === 'POST') return downloadPack(context, request)
      if (!pathname.startsWith('/trpc/')) return plain(404, 'Not found')
      if (!isRead && request.headers.get('content-type') !== 'application/json') return plain(415, 'Send JSON')
      return call(request)
    }
    if (!isRead) return plain(405, 'Method not allowed')
    if (pathname.startsWith('/asset/')) return servePicture(context, request)
    if (pathname.startsWith('/media/')) return serveMedia(context, request)
    return pathname === '/' ? page() : files.answer(request)
  }

  return {
    async fetch(request) {
      try {
        return await answer(request)
      } catch (error) {
        console.error('actus:', error)
        return plain(500, 'Actus could not answer; its terminal says why')
      }
    },
  }
}

/** Compares in a time that does not tell how much was right. */
function sameSecret(given: string | null, expected: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
