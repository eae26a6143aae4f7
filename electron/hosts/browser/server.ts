import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { App } from '../../app'
import { commonHeaders, plain } from '../../web/headers'
import { sendResponse, toRequest } from './carry'
import { judge } from './guard'
import type { Session } from './session'

export interface ServerOptions {
  app: App
  session: Session
  /** 0 for any that is free */
  port: number
  now(): number
  /** what a browser shows that is not let in */
  refusal: string
}

export interface LoopbackServer {
  /** Gives an address that lets one browser in, once, within 60 seconds. */
  newAddress(): string
  close(): Promise<void>
}

/**
 * Serves the application to browsers of this machine.
 * @throws what listening threw, as when the port is taken
 */
export async function serve({ app, session, port, now, refusal }: ServerOptions): Promise<LoopbackServer> {
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 60_000 })
  server.maxConnections = 64
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('listening on something else than a port')
  const authority = `127.0.0.1:${address.port}`

  async function answer(incoming: IncomingMessage): Promise<Response> {
    const { headers, headersDistinct, method = '', url: target = '' } = incoming
    const site = single(headersDistinct['sec-fetch-site'])
    const verdict = judge(
      {
        method,
        target,
        hosts: headersDistinct.host ?? [],
        origin: single(headersDistinct.origin),
        site,
        cookies: headers.cookie ?? '',
      },
      authority,
      session,
    )
    if (verdict.kind === 'refuse') return plain(verdict.status, refusal)
    if (verdict.kind === 'start') {
      const isFresh = session.takeStartToken(verdict.token, now())
      // Whoever was let in before opens the printed address again, or goes back to it.
      return isFresh || session.knows(headers.cookie ?? '') ? letIn(session, site) : plain(401, refusal)
    }
    const request = await toRequest(incoming, verdict.path)
    return request ? app.fetch(request) : plain(413, 'Too large')
  }

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const response = await answer(incoming)
    // Whatever was not read of a refused body is not waited for.
    if (!incoming.complete) outgoing.setHeader('connection', 'close')
    await sendResponse(outgoing, response)
  }

  server.on('request', (incoming, outgoing) => {
    handle(incoming, outgoing).catch((error: unknown) => {
      if (!incoming.destroyed) console.error('actus:', error)
      outgoing.destroy()
    })
  })

  return {
    newAddress: () => `http://${authority}${session.prefix}?start=${session.issueStartToken(now())}`,
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/** Gives the cookie and takes the token out of the address. */
function letIn(session: Session, site: string | undefined): Response {
  if (site !== 'cross-site') {
    const headers = { ...commonHeaders, 'set-cookie': session.setCookie, location: session.prefix }
    return new Response(null, { status: 303, headers })
  }
  // Another page led here, most likely our own file on the disk (see open-browser.ts). A browser does not send a Strict
  // cookie with a redirect that another site began, so a page of ours has to go on by itself.
  const page = `<!doctype html><title>Actus</title><meta http-equiv="refresh" content="0; url=${session.prefix}">`
  return new Response(page, {
    headers: {
      ...commonHeaders,
      'set-cookie': session.setCookie,
      'content-type': 'text/html; charset=utf-8',
      // Not the sandbox of other responses, which would hold the refresh back.
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    },
  })
}

/** A header that came twice is as good as a wrong one. */
function single(values: string[] | undefined): string | undefined {
  return values && (values.length === 1 ? values[0] : values.join(', '))
}
