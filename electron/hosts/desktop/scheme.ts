import { protocol } from 'electron'
import type { App } from '../../app'
import { plain } from '../../web/headers'
import { PAGE_ORIGIN, SCHEME } from './address'

/** Declares the scheme; has to be done before Electron is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      // No bypassCSP, no service workers, no extensions, and no other origin may ask.
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ])
}

/**
 * Lets the application answer the page's requests.
 * @param afterChange is called when a request that may have changed what is stored has been answered
 */
export function answerScheme(app: App, afterChange: () => void): void {
  protocol.handle(SCHEME, async (request) => {
    const { host } = new URL(request.url)
    const origin = request.headers.get('origin')
    if (host !== 'app') return plain(404, 'Not found')
    // A sandboxed frame, as one that shows a stranger's document would be, says `null`.
    if (origin !== null && origin !== PAGE_ORIGIN) return plain(403, 'Forbidden')
    const response = await app.fetch(request)
    if (request.method === 'POST') afterChange()
    return response
  })
}
