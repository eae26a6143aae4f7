import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge, type Call } from '../../../../../electron/hosts/browser/guard'
import { createSession } from '../../../../../electron/hosts/browser/session'

const session = createSession()
const { prefix } = session
const authority = '127.0.0.1:4711'
const cookies = session.setCookie.split(';')[0] ?? ''

const read: Call = { method: 'GET', target: prefix, hosts: [authority], origin: undefined, site: 'none', cookies }
const asset: Call = { ...read, target: `${prefix}assets/index.js`, site: 'same-origin' }
const query: Call = { ...read, target: `${prefix}trpc/library.list?batch=1`, site: 'same-origin' }
const change: Call = {
  ...read,
  method: 'POST',
  target: `${prefix}trpc/history.undo`,
  site: 'same-origin',
  origin: `http://${authority}`,
}
const upload: Call = { ...change, target: `${prefix}upload/document` }
const good = { read, asset, query, change, upload }

const verdict = (call: Call) => judge(call, authority, session)
const status = (call: Call) => {
  const it = verdict(call)
  return it.kind === 'refuse' ? it.status : it.kind
}

describe('what reaches the application', () => {
  it.each(Object.entries(good))('our own page: %s', (_, call) => {
    expect(verdict(call)).toEqual({ kind: 'pass', path: call.target.slice(prefix.length - 1) })
  })

  it('the page again, by reload or in a new tab, which bring the cookie', () => {
    expect(status({ ...read, site: 'none' })).toBe('pass')
    expect(status({ ...read, site: 'same-origin' })).toBe('pass')
  })

  it('a browser with a start token, wherever it comes from', () => {
    for (const site of ['none', 'cross-site', 'same-site', undefined]) {
      const call = { ...read, target: `${prefix}?start=abc`, site, cookies: '' }
      expect(verdict(call)).toEqual({ kind: 'start', token: 'abc' })
    }
  })
})

describe('what is refused, with every good call', () => {
  const each = Object.values(good)

  it('without the cookie', () => {
    for (const call of each) expect(status({ ...call, cookies: '' })).toBe(401)
    for (const call of each) expect(status({ ...call, cookies: 'actus=guess' })).toBe(401)
  })

  it.each([
    ['another name', ['evil.example:4711']],
    ['the name that resolves to it', ['localhost:4711']],
    ['another port', ['127.0.0.1:4712']],
    ['no port', ['127.0.0.1']],
    ['a trailing dot', ['127.0.0.1.:4711']],
    ['all addresses', ['0.0.0.0:4711']],
    ['IPv6', ['[::1]:4711']],
    ['an empty one', ['']],
    ['none', []],
    ['two', [authority, authority]],
  ])('under another Host: %s', (_, hosts) => {
    for (const call of each) expect(status({ ...call, hosts })).toBe(403)
  })

  it('with a foreign Origin, or that of a sandboxed frame or a file', () => {
    for (const origin of ['http://evil.example', 'null', 'http://127.0.0.1:4712', `https://${authority}`, '']) {
      for (const call of each) expect(status({ ...call, origin })).toBe(403)
    }
  })

  it('made by another site, or another port of this machine, which counts as the same site', () => {
    for (const site of ['cross-site', 'same-site', 'same-origin, same-origin', '']) {
      for (const call of each) expect(status({ ...call, site })).toBe(403)
    }
  })

  it('outside the random path, however it is written', () => {
    const outside = [
      '/',
      '/trpc/library.list',
      '/s/',
      '/s/other/',
      prefix.slice(0, -1),
      `${prefix}../../trpc/library.list`,
    ]
    const dressed = [
      `${prefix}%2e%2e/%2E%2E/trpc/x`,
      `/${prefix}`,
      `\\${prefix}`,
      `http://${authority}${prefix}`,
      '*',
      '',
    ]
    for (const target of [...outside, ...dressed]) {
      for (const call of each) expect(status({ ...call, target })).toBe(403)
    }
  })

  it('by another method', () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'get', '']) {
      for (const call of each) expect(status({ ...call, method })).toBe(405)
    }
  })
})

it('leaves a start token alone that a program only looks at', () => {
  const call = { ...read, method: 'HEAD', target: `${prefix}?start=abc`, cookies: '' }
  expect(status(call)).toBe(401)
})

describe('a change or a call', () => {
  it('is refused at the page itself too, unless the page made it', () => {
    expect(status({ ...change, target: prefix, site: 'none' })).toBe(403)
  })

  it('is refused where a browser would have sent a header and it is absent', () => {
    expect(status({ ...change, origin: undefined })).toBe(403)
    expect(status({ ...upload, origin: undefined })).toBe(403)
    for (const call of [query, change, upload]) expect(status({ ...call, site: undefined })).toBe(403)
  })

  it('is refused when it was typed into the address line', () => {
    for (const call of [query, change, upload]) expect(status({ ...call, site: 'none' })).toBe(403)
  })
})

it('lets only what is right in every part pass, over generated calls', () => {
  const right = { hosts: [authority], site: 'same-origin', origin: `http://${authority}`, cookies, method: 'POST' }
  const wrong = {
    hosts: [[], ['evil.example'], [authority, authority], ['127.0.0.1:80']],
    site: [undefined, 'none', 'same-site', 'cross-site', 'SAME-ORIGIN'],
    origin: [undefined, 'null', 'http://evil.example', `http://${authority}/`, `HTTP://${authority}`],
    cookies: ['', 'actus', 'actus=', 'actus=x; y=z', cookies.slice(0, -1)],
    method: ['PUT', 'HEAD ', 'OPTIONS', ''],
  }
  const paths = fc.constantFrom('trpc/history.undo', 'upload/document', 'trpc/a,b?batch=1', 'trpc')
  const calls = fc.record({
    hosts: fc.constantFrom(right.hosts, ...wrong.hosts),
    site: fc.constantFrom(right.site, ...wrong.site),
    origin: fc.constantFrom(right.origin, ...wrong.origin),
    cookies: fc.constantFrom(right.cookies, ...wrong.cookies),
    method: fc.constantFrom(right.method, ...wrong.method),
    target: paths.map((path) => prefix + path),
  })
  fc.assert(
    fc.property(calls, (call) => {
      const isRight = Object.entries(right).every(
        ([key, value]) => JSON.stringify(value) === JSON.stringify(Reflect.get(call, key)),
      )
      expect(verdict(call).kind).toBe(isRight ? 'pass' : 'refuse')
    }),
    { numRuns: 10_000 },
  )
})
