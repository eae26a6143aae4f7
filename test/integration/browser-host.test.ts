import { once } from 'node:events'
import { connect } from 'node:net'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { createApp } from '../../electron/app'
import { bodyLimits } from '../../electron/hosts/browser/carry'
import { serve, type LoopbackServer } from '../../electron/hosts/browser/server'
import { createSession } from '../../electron/hosts/browser/session'
import { builtRenderer } from './built-renderer'
import { httpCall, type HttpCall } from './http-call'
import { temporaryLibrary } from './temporary-library'

const rpcToken = 'the-token-of-the-page'
let server: LoopbackServer
let clock = { nowMs: 0 }
let port = 0
let prefix = ''
/** what the learner's browser sends: headers as name and value */
let browser: { host: string[]; cookie: string[]; own: string[]; origin: string[]; token: string[] }

beforeEach(async () => {
  clock = { nowMs: 1_000_000 }
  const app = createApp({
    context: temporaryLibrary().context,
    rendererDir: builtRenderer(),
    devServer: null,
    rpcToken,
    version: '1.2.3',
    host: 'browser',
  })
  const session = createSession()
  server = await serve({ app, session, port: 0, now: () => clock.nowMs, refusal: 'Closed.' })
  onTestFinished(() => server.close())
  const address = new URL(server.newAddress())
  port = Number(address.port)
  prefix = address.pathname
  const authority = `127.0.0.1:${port}`
  browser = {
    host: ['Host', authority],
    cookie: ['Cookie', session.setCookie.split(';')[0] ?? ''],
    own: ['Sec-Fetch-Site', 'same-origin'],
    origin: ['Origin', `http://${authority}`],
    token: ['X-Actus-Token', rpcToken],
  }
})

const call = (target: string, options: HttpCall) => httpCall(port, target, options)
const typed = () => [...browser.host, 'Sec-Fetch-Site', 'none']
const fromPage = () => [...browser.host, ...browser.cookie, ...browser.own]
const rpc = () => [...fromPage(), ...browser.origin, ...browser.token, 'Content-Type', 'application/json']
const startOf = (address: string) => address.slice(address.indexOf(prefix))

describe('the address that is printed', () => {
  it('is on the loopback and lets a browser in: a cookie for the random path, and the token out of the address', async () => {
    const address = new URL(server.newAddress())
    expect(address.hostname).toBe('127.0.0.1')
    const { status, headers } = await call(startOf(address.href), { rawHeaders: typed() })
    expect(status).toBe(303)
    expect(headers.location).toBe(prefix)
    const [cookie = ''] = headers['set-cookie'] ?? []
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; SameSite=Strict/)
    expect(cookie).toContain(`; Path=${prefix}`)
    const withCookie = [...typed(), 'Cookie', cookie.split(';')[0] ?? '']
    expect((await call(prefix, { rawHeaders: withCookie })).status).toBe(200)
  })

  it('works once', async () => {
    const target = startOf(server.newAddress())
    expect((await call(target, { rawHeaders: typed() })).status).toBe(303)
    expect(await call(target, { rawHeaders: typed() })).toMatchObject({ status: 401, body: 'Closed.' })
  })

  it('leads a browser that was let in before to the page, used or not', async () => {
    const target = startOf(server.newAddress())
    expect((await call(target, { rawHeaders: typed() })).status).toBe(303)
    const again = await call(target, { rawHeaders: [...typed(), ...browser.cookie] })
    expect([again.status, again.headers.location]).toEqual([303, prefix])
  })

  it('works for a minute', async () => {
    const target = startOf(server.newAddress())
    clock.nowMs += 60_000
    expect((await call(target, { rawHeaders: typed() })).status).toBe(401)
  })

  it('leads on by a page of ours where another page led to it, since a redirect would come without the cookie', async () => {
    const rawHeaders = [...browser.host, 'Sec-Fetch-Site', 'cross-site']
    const { status, headers, body } = await call(startOf(server.newAddress()), { rawHeaders })
    expect(status).toBe(200)
    expect(headers['set-cookie']).toHaveLength(1)
    expect(body).toContain(`http-equiv="refresh" content="0; url=${prefix}"`)
    expect(headers['content-security-policy']).not.toContain('sandbox')
  })
})

describe('the page', () => {
  const open = () => call(prefix, { rawHeaders: [...typed(), ...browser.cookie] })

  it('is opened again by a reload and in a new tab', async () => {
    expect((await open()).status).toBe(200)
    expect((await call(prefix, { rawHeaders: fromPage() })).status).toBe(200)
  })

  it('knows its token, its host and its paper, and a nonce that is fresh in each response', async () => {
    const [first, second] = [await open(), await open()]
    expect(first.body).toContain(`<meta name="actus-token" content="${rpcToken}" />`)
    expect(first.body).toContain('<meta name="actus-host" content="browser" />')
    expect(first.body).toContain('<html data-theme="system" lang="en" dir="ltr">')
    const nonce = (answer: typeof first) => /nonce="([^"]+)"/.exec(answer.body)?.[1]
    expect(nonce(first)).toMatch(/^.{22,}$/)
    expect(nonce(first)).not.toBe(nonce(second))
    expect(first.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce(first)}'`)
  })

  it.each([
    "default-src 'none'",
    "script-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ])('keeps to %s', async (directive) => {
    expect(String((await open()).headers['content-security-policy']).split('; ')).toContain(directive)
  })

  it('allows no inline script or style and no evaluated script', async () => {
    expect((await open()).headers['content-security-policy']).not.toContain('unsafe')
  })

  it('is only read', async () => {
    expect((await call(prefix, { method: 'POST', rawHeaders: rpc(), body: '{}' })).status).toBe(405)
  })

  it('loads its files, and keeps those whose name has a hash', async () => {
    const script = await call(`${prefix}assets/index-abc.js`, { rawHeaders: fromPage() })
    expect(script).toMatchObject({ status: 200, body: 'export {}' })
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(script.headers['cache-control']).toContain('immutable')
    const icon = await call(`${prefix}mark.svg`, { rawHeaders: fromPage() })
    expect(icon.headers['content-type']).toBe('image/svg+xml; charset=utf-8')
    expect(icon.headers['cache-control']).toBe('no-cache')
  })

  it('loads nothing else', async () => {
    const others = [
      'notes.bak',
      'none.js',
      'assets',
      'assets/',
      '..%2fsecret.js',
      '%2e%2e%2fsecret.js',
      '..%5csecret.js',
      '%00.js',
      '%.js',
      'a%2f..%2f..%2fsecret.js',
    ]
    for (const name of others) {
      const { status, body } = await call(prefix + name, { rawHeaders: fromPage() })
      expect([name, status, body]).toEqual([name, 404, 'Not found'])
    }
  })
})

describe('every response', () => {
  it('cannot be sniffed, framed, read by another origin or kept, and tells no referrer', async () => {
    const answers = [
      await call(prefix, { rawHeaders: [...typed(), ...browser.cookie] }),
      await call(`${prefix}trpc/library.list`, { rawHeaders: rpc() }),
      await call(`${prefix}none`, { rawHeaders: fromPage() }),
      await call('/', { rawHeaders: typed() }),
      await call(startOf(server.newAddress()), { rawHeaders: typed() }),
    ]
    for (const { headers } of answers) {
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      })
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(headers).not.toHaveProperty('access-control-allow-origin')
    }
  })
})

describe('a call', () => {
  it('of the page is answered', async () => {
    const read = await call(`${prefix}trpc/library.list`, { rawHeaders: rpc() })
    expect(read).toMatchObject({ status: 200, body: '{"result":{"data":[]}}' })
    const change = await call(`${prefix}trpc/history.undo`, { method: 'POST', rawHeaders: rpc(), body: '{}' })
    expect(JSON.parse(change.body).error.data.appError).toEqual({ code: 'nothing-to-undo', facts: {} })
  })

  it('without cookie and token is refused, and outside the random path always', async () => {
    for (const path of ['trpc/library.list', 'upload/document', '', 'assets/index-abc.js']) {
      expect((await call(prefix + path, { rawHeaders: typed() })).status).toBe(401)
    }
    for (const rawHeaders of [typed(), rpc(), fromPage()]) {
      expect((await call('/trpc/library.list', { rawHeaders })).status).toBe(403)
    }
  })

  it('without the page’s token is refused', async () => {
    const wrong = ['X-Actus-Token', rpcToken.slice(0, -1)]
    const origin = [...browser.origin, 'Content-Type', 'application/json']
    for (const token of [[], wrong, ['X-Actus-Token', '']]) {
      const rawHeaders = [...fromPage(), ...origin, ...token]
      expect((await call(`${prefix}trpc/library.list`, { rawHeaders })).status).toBe(403)
      expect((await call(`${prefix}trpc/history.undo`, { method: 'POST', rawHeaders, body: '{}' })).status).toBe(403)
      expect((await call(`${prefix}upload/document`, { method: 'POST', rawHeaders, body: 'x' })).status).toBe(403)
    }
  })

  it('changes nothing by GET', async () => {
    expect((await call(`${prefix}trpc/history.undo`, { rawHeaders: rpc() })).status).toBe(405)
    expect((await call(`${prefix}upload/document`, { rawHeaders: rpc() })).status).toBe(404)
  })

  it('is not a form’s', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const rawHeaders = [...fromPage(), ...browser.origin, ...browser.token, 'Content-Type', type]
      expect((await call(`${prefix}trpc/history.undo`, { method: 'POST', rawHeaders, body: '{}' })).status).toBe(415)
    }
  })

  it('under two Hosts, or one as a whole address, is refused', async () => {
    const doubled = [...rpc(), 'Host', 'evil.example']
    expect((await call(`${prefix}trpc/library.list`, { rawHeaders: doubled })).status).toBeGreaterThanOrEqual(400)
    const whole = `http://127.0.0.1:${port}${prefix}trpc/library.list`
    expect((await call(whole, { rawHeaders: rpc() })).status).toBe(403)
  })

  it('answer what the learner can act on as no fault of the program, with what the message needs', async () => {
    const { status, body } = await call(`${prefix}trpc/library.open?input=%7B%22id%22%3A%22gone%22%7D`, {
      rawHeaders: rpc(),
    })
    expect(status).toBe(422)
    expect(JSON.parse(body).error.data.appError).toEqual({ code: 'not-found', facts: { what: 'document', id: 'gone' } })
  })

  it('says nothing of this machine when it fails', async () => {
    const { body } = await call(`${prefix}trpc/library.open?input=%7B%22id%22%3A7%7D`, { rawHeaders: rpc() })
    expect(body).not.toMatch(/stack|node_modules|\/electron\/|SELECT/)
  })
})

describe('an upload', () => {
  const upload = (name: string, body: string | Uint8Array) => {
    const rawHeaders = [...fromPage(), ...browser.origin, ...browser.token, 'X-File-Name', encodeURIComponent(name)]
    return call(`${prefix}upload/document`, { method: 'POST', rawHeaders, body })
  }

  it('becomes a text', async () => {
    const { status, body } = await upload(
      'résumé.txt',
      'Smuggling of migrants\n\nThe procurement of the illegal entry.',
    )
    expect(status).toBe(200)
    expect(JSON.parse(body)).toMatchObject({ result: { known: false }, changed: expect.arrayContaining(['document']) })
    const list = await call(`${prefix}trpc/library.list`, { rawHeaders: rpc() })
    expect(JSON.parse(list.body).result.data).toMatchObject([{ fileName: 'résumé.txt' }])
  })

  it('that is no text says what is wrong', async () => {
    const { status, body } = await upload('photo.png', 'x')
    expect(status).toBe(422)
    expect(JSON.parse(body).appError).toMatchObject({ code: 'file-unsupported', facts: { file: 'photo.png' } })
  })

  it('has the name of a file, not of a path', async () => {
    await upload('../../etc/notes.txt', 'Words.')
    const list = await call(`${prefix}trpc/library.list`, { rawHeaders: rpc() })
    expect(JSON.parse(list.body).result.data).toMatchObject([{ fileName: 'notes.txt' }])
    const rawHeaders = [...fromPage(), ...browser.origin, ...browser.token]
    for (const header of [[], ['X-File-Name', '%'], ['X-File-Name', 'a%2F']]) {
      const answer = await call(`${prefix}upload/document`, {
        method: 'POST',
        rawHeaders: [...rawHeaders, ...header],
        body: 'x',
      })
      expect(answer.status).toBe(400)
    }
  })
})

describe('what is too large', () => {
  it('is refused before it is read, by what it says of itself', async () => {
    const rawHeaders = [...rpc(), 'Content-Length', String(bodyLimits.callBytes + 1)]
    expect((await call(`${prefix}trpc/history.undo`, { method: 'POST', rawHeaders })).status).toBe(413)
  })

  it('is refused while it comes, if it did not say', async () => {
    const rawHeaders = [...rpc(), 'Transfer-Encoding', 'chunked']
    const body = new Uint8Array(bodyLimits.callBytes + 1)
    expect((await call(`${prefix}trpc/history.undo`, { method: 'POST', rawHeaders, body })).status).toBe(413)
  })

  it('as a header ends the connection', async () => {
    const rawHeaders = [...rpc(), 'X-Long', 'x'.repeat(20_000)]
    expect((await call(prefix, { rawHeaders })).status).toBe(431)
  })
})

it('listens on one address of this machine only', async () => {
  for (const host of ['127.0.0.2', '::1']) {
    const socket = connect(port, host)
    const [error] = await Promise.race([once(socket, 'error'), once(socket, 'connect').then(() => ['connected'])])
    expect(error).toBeInstanceOf(Error)
  }
})

it('does not speak to what is no browser', async () => {
  const socket = connect(port, '127.0.0.1')
  const said: Buffer[] = []
  socket.on('data', (chunk: Buffer) => said.push(chunk))
  socket.write(`CONNECT evil.example:443 HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`)
  await once(socket, 'close')
  expect(Buffer.concat(said).toString()).toBe('')
})

it('stops while a browser keeps its connection, and lets nobody in after that', async () => {
  const app = { fetch: async () => new Response() }
  const other = await serve({ app, session: createSession(), port: 0, now: Date.now, refusal: '' })
  const otherPort = Number(new URL(other.newAddress()).port)
  const socket = connect(otherPort, '127.0.0.1')
  await once(socket, 'connect')
  const closed = once(socket, 'close')
  await other.close()
  await closed
  await expect(httpCall(otherPort, '/', { rawHeaders: [] })).rejects.toMatchObject({ code: 'ECONNREFUSED' })
})
