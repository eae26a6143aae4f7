import type { Session } from './session'

/** What a call says of where it comes from, as it arrived. */
export interface Call {
  method: string
  /** the request line's target */
  target: string
  /** every Host header; one is right */
  hosts: string[]
  origin: string | undefined
  /** Sec-Fetch-Site */
  site: string | undefined
  cookies: string
}

export type Verdict =
  | { kind: 'pass'; /** within the page, as `/trpc/home.today?input=...` */ path: string }
  /** Someone brings a start token. */
  | { kind: 'start'; token: string }
  | { kind: 'refuse'; status: 401 | 403 | 405 }

const refuse = (status: 401 | 403 | 405): Verdict => ({ kind: 'refuse', status })

/**
 * Decides whether a call may reach the application. Another page in the learner's browser can reach this port, with any
 * method, and by DNS rebinding under another name; a page on another port of 127.0.0.1 is even "same-site". So a call
 * needs the exact Host, the random path, the cookie, and the browser's word that our own page made it.
 * @param authority what Host must be: `127.0.0.1:<port>`
 */
export function judge(call: Call, authority: string, session: Session): Verdict {
  const { method, target, hosts, origin, site } = call
  if (hosts.length !== 1 || hosts[0] !== authority) return refuse(403)
  const url = target.startsWith('/') ? URL.parse(`http://${authority}${target}`) : null
  // The parser has resolved dots by now, plain and encoded.
  if (url === null || !url.pathname.startsWith(session.prefix)) return refuse(403)
  if (origin !== undefined && origin !== `http://${authority}`) return refuse(403)
  if (!['GET', 'HEAD', 'POST'].includes(method)) return refuse(405)

  const path = url.pathname.slice(session.prefix.length - 1)
  const token = url.searchParams.get('start')
  // The token is the proof here; a terminal or a file may have brought the browser to it.
  if (token !== null && path === '/' && method === 'GET') return { kind: 'start', token }

  if (!session.knows(call.cookies)) return refuse(401)
  const isSite =
    site === 'same-origin' || (!isCall(path) && method !== 'POST' && (site === 'none' || site === undefined))
  if (!isSite) return refuse(403)
  // Browsers send Origin with every POST; one without is none of our page's.
  if (method === 'POST' && origin === undefined) return refuse(403)
  return { kind: 'pass', path: path + url.search }
}

const isCall = (path: string) => ['/trpc', '/upload', '/download'].some((call) => path.startsWith(call))
